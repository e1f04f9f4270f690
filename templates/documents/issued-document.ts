import { type Agency, agencyName, executiveTitle } from '../agency.ts'
import type { IssuedContent, Seal } from '../issuing/content.ts'
import type { IssueKind } from '../issuing/issue.ts'
import { background, closing, conditions, facts, head, heading, names, validity } from './issued-parts.ts'
import { type Content, type Layout, page, paragraph, value } from './page.ts'
import { receiptBody } from './receipt.ts'

/** Until the signature gives it one. */
const noNumber = '(ออกให้เมื่อลงนาม)'

/** A receipt, licence or certificate; without a seal it is a draft and says so. */
export function issuedDocument(agency: Agency, content: IssuedContent, seal?: Seal): Layout {
  const number = seal?.number ?? noNumber
  const title = `${content.title} เลขที่ ${number}`
  const framed = content.kind !== 'receipt'
  const layout = page({
    title: seal ? title : `ร่าง${title}`,
    footer: `${agencyName(agency)}  ·  ${seal ? title : `ร่าง${content.title}`}`,
    at: seal?.at ?? `${content.validFrom}T00:00:00.000Z`,
    agency,
    words: names(agency, content),
    content: bodies[content.kind](agency, content, seal, number),
  })
  return {
    ...layout,
    defaultStyle: { ...layout.defaultStyle, fontSize: framed ? sizeFor(content) : 12 },
    background: background(framed, seal !== undefined),
  }
}

/** Smaller letters where there is more to say, so that what hangs on a wall stays one page. */
function sizeFor({ lines, conditions, notice = '' }: IssuedContent): number {
  const rows = (text: string, letters: number) => Math.ceil(text.length / letters)
  const all = [
    ...lines.map(({ text }) => rows(text, 45) + 0.3),
    ...conditions.map((text) => rows(text, 75)),
    rows(notice, 90),
  ].reduce((sum, count) => sum + count, 0)
  return all > 16 ? 10.5 : all > 10.5 ? 11.5 : 13
}

type Body = (agency: Agency, content: IssuedContent, seal: Seal | undefined, number: string) => Content[]

const bodies: Record<IssueKind, Body> = {
  receipt: (agency, content, seal, number) => [
    ...receiptBody(agency, content, number, seal?.at),
    closing(agency, content, seal, 'ผู้รับเงิน'),
  ],
  licence: (agency, content, seal, number) => [
    head(agency, number),
    heading(content.title, agencyName(agency)),
    ...standingIn(content),
    paragraph([
      `${executiveTitle(agency)} ในฐานะ${content.authority ?? 'เจ้าพนักงานท้องถิ่น'} ${content.grants ?? 'อนุญาตให้'}\u00a0`,
      value(content.holder),
      ` ${content.states ?? ''}`,
    ]),
    facts(content.lines),
    ...conditions('ผู้รับใบอนุญาตต้องปฏิบัติตามเงื่อนไขดังต่อไปนี้', content.conditions),
    ...validity('ออกให้', content),
    closing(agency, content, seal),
    ...noticeOf(content),
  ],
  certificate: (agency, content, seal, number) => [
    head(agency, number),
    heading(content.title, agencyName(agency)),
    ...standingIn(content),
    paragraph([
      `หนังสือฉบับนี้ให้ไว้เพื่อแสดงว่า ${agencyName(agency)}${content.grants ?? 'ขอรับรองว่า'}\u00a0`,
      value(content.holder),
      ` ${content.states ?? ''}`,
    ]),
    facts(content.lines),
    ...conditions('เงื่อนไข', content.conditions),
    ...validity('ให้ไว้', content),
    closing(agency, content, seal),
    ...noticeOf(content),
  ],
}

/** ใบแทน */
const standingIn = ({ replaces }: IssuedContent): Content[] =>
  replaces
    ? [{ text: `ใบแทน (ออกแทนฉบับเลขที่ ${replaces})`, bold: true, alignment: 'center', margin: [0, -8, 0, 8] }]
    : []

const noticeOf = ({ notice }: IssuedContent): Content[] =>
  notice
    ? [
        {
          text: ['คำเตือน  ', { text: notice, bold: false }],
          bold: true,
          fontSize: 10.5,
          margin: [0, 12, 0, 0],
        },
      ]
    : []
