import { answerText } from '#templates/answer-text.ts'
import { complaintKindLabels } from '#templates/complaint.ts'
import { askedFields } from '#templates/conditions.ts'
import { isQuestion } from '#templates/fields.ts'
import { answerTime } from '#templates/service.ts'
import type { Message } from '../client.ts'
import type { Complaint } from '../complaints/complaint.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { formOf } from './complaint-questions.ts'
import {
  type Component,
  card,
  chip,
  fact,
  flex,
  primaryButton,
  quietButton,
  row,
  separator,
  small,
  title,
} from './flex.ts'
import { type QuickItem, quick, quickTap, withQuick } from './text.ts'

/** A card is no page: what was told at length is read in the form. */
const mostShown = 280

/** All that was told, to be sent with one tap. What it says shows in the chat only, not on the lock screen. */
export function summaryCard(links: Links, complaint: Complaint): Message {
  const { draft, service } = complaint
  const message = flex('ตรวจสอบเรื่องที่แจ้ง แล้วกดส่ง', {
    ...card({
      headline: 'ตรวจสอบแล้วกดส่ง',
      subline: 'ยังไม่ได้ส่งจนกว่าท่านจะกด “ส่งเรื่อง”',
      body: [
        ...heading(complaint),
        separator('md'),
        ...facts(complaint),
        separator('md'),
        small(`${service.department} จะแจ้งผล${answerTime(service)}`),
        small(nameNote(complaint)),
      ],
      footer: [
        primaryButton(tap('ส่งเรื่อง', 'complaint.file', { draft: draft.id })),
        quietButton({ type: 'uri', label: 'แก้ไขในแบบฟอร์ม', uri: formOf(links, complaint) }),
        quietButton(tap('ทิ้งเรื่องนี้', 'complaint.leave', { draft: draft.id })),
      ],
    }),
  })
  return withQuick(message, changes(complaint))
}

function heading({ service }: Complaint): Component[] {
  const kind = service.complaint && complaintKindLabels[service.complaint.kind]
  return [...(kind ? [row([chip(kind)])] : []), title(service.name, { size: 'md', margin: 'md' })]
}

function facts({ service, answers, photos }: Complaint): Component[] {
  const told = Object.entries(askedFields(service.fields, answers)).flatMap(([name, field]): Component[] => {
    const answer = answers[name]
    if (answer === undefined || answer === '' || !isQuestion(field)) return []
    const words = field.kind === 'location' ? 'ปักหมุดแล้ว' : answerText(field, answer)
    return [fact(field.label, words.length > mostShown ? `${words.slice(0, mostShown)}…` : words)]
  })
  return [...told, fact('รูปถ่าย', photos > 0 ? `${photos} รูป` : 'ไม่มี')]
}

function nameNote({ service, draft }: Complaint): string {
  if (service.complaint?.secrecy === 'secret') return 'เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นเรื่องนี้และชื่อของท่าน'
  const isHidden = service.complaint?.secrecy === 'complainant' || draft.disclosure === 'withheld'
  return isHidden ? 'ปกปิดชื่อ: เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นชื่อของท่าน' : 'แจ้งในชื่อของท่าน เจ้าหน้าที่ติดต่อกลับได้'
}

function changes({ draft: { id: draft, disclosure }, service, notes }: Complaint): QuickItem[] {
  const mayHide = service.complaint?.secrecy === 'open'
  const hasPlace = Object.values(service.fields).some(({ kind }) => kind === 'location')
  return [
    quick({ type: 'cameraRoll', label: 'เพิ่มรูป' }),
    ...(hasPlace ? [quick({ type: 'location', label: 'แก้ตำแหน่ง' })] : []),
    quickTap('เปลี่ยนหมวด', 'complaint.categories', { draft }),
    ...(notes.added ? [quickTap('ลบข้อความล่าสุด', 'complaint.undo', { draft })] : []),
    ...(mayHide && disclosure === 'named' ? [quickTap('ขอปกปิดชื่อ', 'complaint.hide_name', { draft })] : []),
    ...(mayHide && disclosure === 'withheld' ? [quickTap('แจ้งชื่อ', 'complaint.show_name', { draft })] : []),
  ]
}
