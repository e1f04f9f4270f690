import type { RequestEvent } from '#db/audit-log.ts'
import type { IssuedDocument } from '#db/documents.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { fixQuestion } from '#templates/fix-answer.ts'
import { thaiDate } from '#templates/thai.ts'
import type { Message } from '../client.ts'
import { fixTaps } from './fix-answers.ts'
import { type Component, card, column, flex, primaryButton, quietButton, small, text } from './flex.ts'
import { identityButtons, type RequestFacts, requestBody } from './request-card.ts'

interface Notification {
  agency: Agency
  request: RequestFacts
  /** Who hears of it: the one for whom another filed is told so. No names: messages show on lock screens. */
  to?: 'filer' | 'represented'
  /** What happened, by the name that the audit log gives it. */
  action: RequestEvent
  /** What it is about: all documents of the request, or the one that something happened to. */
  documents: readonly NamedDocument[]
  /** How much is to be mended, and by when (ISO day). What it is, the mini-app tells. */
  correction?: { count: number; answerBy: string | null }
  /** A line on a day that counts: until when one may appeal, until when the office needs. */
  dayLine?: string | undefined
  /** Of a complaint that the office calls done: its filer is asked whether it is. */
  asksFix?: boolean
  /** The request's page in the mini-app. Never a link to a file: messages are passed on. */
  requestUrl: string
  /** The page of the identity photos there. */
  identityUrl: string
}

const wording: Record<RequestEvent, { headline: string; text: string; button: string }> = {
  'request.submit': {
    headline: 'ส่งคำร้องเรียบร้อยแล้ว',
    text: 'ได้รับคำร้องของท่านแล้ว จะแจ้งความคืบหน้าให้ทราบในแชตนี้',
    button: 'ดูคำร้อง',
  },
  'request.accept': {
    headline: 'เจ้าหน้าที่รับเรื่องแล้ว',
    text: 'เจ้าหน้าที่รับคำร้องของท่านไว้ดำเนินการแล้ว',
    button: 'ติดตามสถานะ',
  },
  'request.start': {
    headline: 'กำลังดำเนินการ',
    text: 'เจ้าหน้าที่กำลังดำเนินการตามคำร้องของท่าน',
    button: 'ติดตามสถานะ',
  },
  'request.complete': {
    headline: 'ดำเนินการสำเร็จ',
    text: 'คำร้องของท่านดำเนินการเสร็จเรียบร้อยแล้ว',
    button: 'ดูผลการดำเนินการ',
  },
  'request.cancel': {
    headline: 'ยกเลิกคำร้องแล้ว',
    text: 'คำร้องนี้ถูกยกเลิกแล้ว หากต้องการใช้บริการอีกครั้ง ยื่นคำร้องใหม่ได้ทุกเมื่อ',
    button: 'ดูคำร้อง',
  },
  'request.decline': {
    headline: 'ไม่รับดำเนินการ',
    text: 'หน่วยงานพิจารณาแล้วไม่รับดำเนินการตามคำร้องนี้ กดปุ่มด้านล่างเพื่ออ่านเหตุผลและวิธีอุทธรณ์',
    button: 'อ่านเหตุผลและวิธีอุทธรณ์',
  },
  'request.ask_correction': {
    headline: 'กรุณาแก้ไขคำร้อง',
    text: 'เจ้าหน้าที่ตรวจคำร้องของท่านแล้ว ขอให้แก้ไขหรือส่งเพิ่มเติม แก้เฉพาะรายการที่แจ้งไว้ ไม่ต้องยื่นใหม่',
    button: 'แก้ไขคำร้อง',
  },
  'request.mend': {
    headline: 'ได้รับการแก้ไขแล้ว',
    text: 'เจ้าหน้าที่จะตรวจสิ่งที่ท่านแก้ไข และแจ้งความคืบหน้าให้ทราบในแชตนี้',
    button: 'ดูคำร้อง',
  },
  'request.withdraw_correction': {
    headline: 'ไม่ต้องแก้ไขคำร้องแล้ว',
    text: 'เจ้าหน้าที่ดำเนินการต่อได้โดยท่านไม่ต้องแก้ไขรายการที่แจ้งไว้',
    button: 'ดูคำร้อง',
  },
  'request.check_mend': {
    headline: 'ตรวจสิ่งที่แก้ไขแล้ว',
    text: 'เจ้าหน้าที่ตรวจสิ่งที่ท่านแก้ไขแล้ว',
    button: 'ดูคำร้อง',
  },
  'request.extend': {
    headline: 'ขยายเวลาดำเนินการ',
    text: 'หน่วยงานขอเวลาดำเนินการเพิ่ม กดปุ่มด้านล่างเพื่ออ่านเหตุผล',
    button: 'อ่านเหตุผล',
  },
  'request.forward': {
    headline: 'ส่งต่อหน่วยงานอื่นแล้ว',
    text: 'เรื่องนี้อยู่ในความรับผิดชอบของหน่วยงานอื่น จึงส่งต่อให้แล้ว กดปุ่มด้านล่างเพื่อดูชื่อหน่วยงานและวิธีติดต่อ',
    button: 'ดูหน่วยงานที่ส่งต่อ',
  },
  'request.confirm': {
    headline: 'ยืนยันว่าแก้แล้ว',
    text: 'ขอบคุณที่ยืนยันว่าเรื่องนี้แก้ไขเรียบร้อยแล้ว',
    button: 'ดูเรื่อง',
  },
  'request.reopen': {
    headline: 'เปิดเรื่องอีกครั้งแล้ว',
    text: 'เจ้าหน้าที่จะกลับไปดำเนินการต่อ',
    button: 'ติดตามสถานะ',
  },
  'request.dispute': {
    headline: 'บันทึกคำตอบแล้ว',
    text: 'บันทึกแล้วว่าเรื่องนี้ยังไม่เรียบร้อย หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่',
    button: 'ดูเรื่อง',
  },
  'request.close': {
    headline: 'ปิดเรื่องแล้ว',
    text: 'ปิดเรื่องนี้โดยไม่มีคำยืนยันจากท่าน หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่',
    button: 'ดูเรื่อง',
  },
  'request.merge': {
    headline: 'รวมกับเรื่องเดียวกันแล้ว',
    text: 'มีผู้แจ้งเรื่องเดียวกันนี้ไว้ด้วย เจ้าหน้าที่จึงดำเนินการไปพร้อมกัน ท่านจะได้รับแจ้งความคืบหน้าเช่นเดิม',
    button: 'ติดตามสถานะ',
  },
  'request.take_in': {
    headline: 'มีผู้แจ้งเรื่องเดียวกันกับท่าน',
    text: 'เจ้าหน้าที่ดำเนินการไปพร้อมกันกับเรื่องของท่าน',
    button: 'ติดตามสถานะ',
  },
  'request.unmerge': {
    headline: 'แยกเรื่องของท่านออกแล้ว',
    text: 'เจ้าหน้าที่จะดำเนินการเรื่องของท่านแยกจากเรื่องที่เคยรวมไว้ และแจ้งความคืบหน้าให้ท่านทราบ',
    button: 'ติดตามสถานะ',
  },
  'request.let_go': {
    headline: 'แยกเรื่องที่รวมไว้ออกแล้ว',
    text: 'เรื่องของท่านยังดำเนินการต่อตามเดิม',
    button: 'ติดตามสถานะ',
  },
  'document.issue': {
    headline: 'มีเอกสารใหม่สำหรับท่าน',
    text: 'เจ้าหน้าที่ออกเอกสารสำหรับคำร้องของท่านแล้ว',
    button: 'เปิดดูเอกสาร',
  },
  'document.revoke': {
    headline: 'เอกสารถูกยกเลิก',
    text: 'หน่วยงานยกเลิกเอกสารที่เคยออกให้ท่าน เอกสารนี้ใช้ต่อไม่ได้แล้ว กดดูเหตุผลได้ที่คำร้อง',
    button: 'ดูเหตุผล',
  },
  'document.remind': {
    headline: 'เอกสารใกล้หมดอายุ',
    text: 'หากต้องการใช้ต่อ กรุณายื่นขอต่ออายุก่อนวันหมดอายุ',
    button: 'ดูเอกสาร',
  },
}

const wordsFor = (action: RequestEvent, to: 'filer' | 'represented') =>
  (to === 'represented' ? forTheRepresented[action] : undefined) ?? wording[action]

/** What reads otherwise for the one for whom another filed. */
const forTheRepresented: Partial<typeof wording> = {
  'request.submit': {
    headline: 'มีผู้ยื่นคำร้องแทนท่าน',
    text: 'มีผู้ยื่นคำร้องนี้แทนท่าน หากท่านไม่ได้มอบหมาย กดดูคำร้องแล้วแจ้งให้หน่วยงานทราบได้ทันที',
    button: 'ดูคำร้อง',
  },
  'request.ask_correction': {
    headline: 'รอผู้ยื่นแทนแก้ไขคำร้อง',
    text: 'เจ้าหน้าที่ขอให้ผู้ยื่นแทนท่านแก้ไขคำร้อง ท่านไม่ต้องดำเนินการใด',
    button: 'ดูคำร้อง',
  },
}

/** By kind, not by title: a title is the officer's own words and may say too much for a lock screen. */
const documentNames: Partial<Record<IssuedDocument['kind'], string>> = {
  acceptance: 'ใบรับคำขอ',
  receipt: 'ใบเสร็จรับเงิน',
  licence: 'ใบอนุญาต',
  certificate: 'หนังสือรับรอง',
  letter: 'หนังสือแจ้งผล',
}

type NamedDocument = Pick<IssuedDocument, 'kind' | 'number' | 'validUntil' | 'revokedAt'>
/** ใบอนุญาต เลขที่ 3/2570 */
const nameOf = ({ kind, number }: NamedDocument) => {
  const name = documentNames[kind]
  return name && (number ? `${name} เลขที่ ${number}` : name)
}

/** What a citizen is told in LINE when something happened to a request: service, number and status, nothing more. */
export function notificationMessages({
  agency,
  request,
  action,
  to = 'filer',
  documents,
  correction,
  dayLine,
  asksFix = false,
  requestUrl,
  identityUrl,
}: Notification): Message[] {
  const { headline, text: sentence, button } = wordsFor(action, to)
  const names = documentsToShow(action, documents)
  const label = names.length > 0 && action === 'request.complete' ? 'เปิดดูเอกสาร' : button
  const mends = action === 'request.ask_correction' && to === 'filer'
  const footer = [
    primaryButton({ type: 'uri', label, uri: mends ? `${requestUrl}/mend` : requestUrl }),
    ...identityButtons(request, identityUrl),
    ...(asksFix ? fixTaps(request.reference).map(quietButton) : []),
  ]
  return [
    flex(`${headline}: ${request.serviceName} เลขที่ ${request.reference}`, {
      ...card({
        headline,
        subline: agencyName(agency),
        body: [
          text(sentence),
          ...(mends && correction ? [text(toMend(correction), { weight: 'bold' })] : []),
          ...(dayLine ? [text(dayLine, { weight: 'bold' })] : []),
          ...requestBody(request),
          ...listed(names),
          ...(asksFix ? [text(fixQuestion.fixed.label, { weight: 'bold', margin: 'md' })] : []),
        ],
        footer,
      }),
    }),
  ]
}

function documentsToShow(action: RequestEvent, documents: Notification['documents']): string[] {
  if (action === 'document.remind')
    return documents.flatMap((document) => {
      const end = document.validUntil ? `หมดอายุวันที่ ${thaiDate(document.validUntil)}` : ''
      return nameOf(document) ? [`${nameOf(document)} ${end}`] : []
    })
  if (action === 'document.revoke') return documents.flatMap((document) => nameOf(document) ?? [])
  if (action === 'request.accept')
    return documents.flatMap((document) => (document.kind === 'acceptance' ? (nameOf(document) ?? []) : []))
  if (action !== 'request.complete' && action !== 'document.issue') return []
  return documents.flatMap((document) => (document.revokedAt === null ? (nameOf(document) ?? []) : []))
}

const toMend = ({ count, answerBy }: NonNullable<Notification['correction']>) =>
  `${count} รายการ${answerBy ? ` ภายในวันที่ ${thaiDate(answerBy)}` : ''}`

/** Beyond a handful the page tells better. */
const shownNames = 5

const listed = (names: readonly string[]): Component[] =>
  names.length === 0
    ? []
    : [
        column([small('เอกสาร'), ...names.slice(0, shownNames).map((name) => text(`• ${name}`))], {
          spacing: 'xs',
          margin: 'md',
        }),
      ]
