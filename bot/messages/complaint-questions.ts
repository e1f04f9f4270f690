import { type Agency, agencyName } from '#templates/agency.ts'
import { otherAgencyText } from '#templates/forwarding.ts'
import type { Service } from '#templates/service.ts'
import type { Message } from '../client.ts'
import type { Complaint } from '../complaints/complaint.ts'
import type { Question } from '../complaints/next-question.ts'
import type { Links } from '../links.ts'
import { tap } from '../postbacks.ts'
import { card, colors, flex, row, separator, text } from './flex.ts'
import { type QuickItem, quick, quickTap, withQuick } from './text.ts'

export interface Asking {
  agency: Agency
  links: Links
  complaint: Complaint
  /** The agency's categories, those first that what was told speaks of. */
  categories: readonly Pick<Service, 'code' | 'name'>[]
  /** How many of them the words speak of. */
  guessed: number
}

type Asked = Exclude<Question, { asks: 'nothing' }>

/** Beyond these the list is easier to read. */
const offered = { guessed: 4, otherwise: 8 }

/** The next question in words, with what can be tapped to answer it. */
export function questionMessage(asking: Asking, question: Asked, said?: string): Message {
  const { words, items } = asked(asking, question)
  const message: Message = { type: 'text', text: said === undefined ? words : `${said}\n\n${words}` }
  const { draft, notes } = asking.complaint
  const undo = notes.added ? [quickTap('ลบข้อความล่าสุด', 'complaint.undo', { draft: draft.id })] : []
  return withQuick(message, [...items, ...undo, quickTap('ทิ้งเรื่องนี้', 'complaint.leave', { draft: draft.id })])
}

function asked(asking: Asking, question: Asked): { words: string; items: QuickItem[] } {
  const { complaint, links } = asking
  const draft = complaint.draft.id
  const form = quick({ type: 'uri', label: 'ตอบในแบบฟอร์ม', uri: formOf(links, complaint) })
  const skip = (what: string) => quickTap('ข้าม', 'complaint.skip', { draft, what })
  switch (question.asks) {
    case 'category':
      return categoryQuestion(asking)
    case 'choice': {
      const options = Object.entries(question.field.options)
      return {
        words: question.name === 'problem' ? 'เป็นเรื่องใด' : question.field.label,
        items: options
          .slice(0, 10)
          .map(([option, label]) =>
            quickTap(label, 'complaint.choose', { draft, field: question.name, option }),
          ),
      }
    }
    case 'place':
      return {
        words: 'เกิดเหตุที่ไหน แตะ “ส่งตำแหน่ง” แล้วเลื่อนแผนที่ไปยังจุดนั้น หากมีจุดสังเกต พิมพ์บอกได้',
        items: [sendPlace('ส่งตำแหน่ง'), ...(question.optional ? [skip(question.name)] : [form])],
      }
    case 'far place':
      return {
        words: farWords(asking.agency, question.kilometres),
        items: [sendPlace('ส่งตำแหน่งใหม่'), quickTap('ใช้ตำแหน่งนี้', 'complaint.place_is_meant', { draft })],
      }
    case 'text':
      return {
        words:
          question.name === 'details'
            ? 'เล่าสั้น ๆ ว่าเกิดอะไรขึ้น ตั้งแต่เมื่อไร พิมพ์ส่งมาได้เลย'
            : `กรุณาพิมพ์${question.label}`,
        items: [form],
      }
    case 'form':
      return { words: `ยังขาด “${question.label}” กรุณาตอบข้อนี้ในแบบฟอร์ม สิ่งที่เล่าไว้อยู่ครบ`, items: [form] }
    case 'photo':
      return {
        words: 'มีรูปถ่ายไหม ส่งรูปจุดเกิดเหตุในแชตนี้ได้เลย หลายรูปก็ได้',
        items: [
          quick({ type: 'camera', label: 'ถ่ายรูป' }),
          quick({ type: 'cameraRoll', label: 'เลือกรูป' }),
          skip('photo'),
        ],
      }
  }
}

const sendPlace = (label: string) => quick({ type: 'location', label })

const farWords = (agency: Agency, kilometres: number) =>
  `ตำแหน่งนี้ห่างประมาณ ${kilometres} กม. น่าจะอยู่นอกเขต${agencyName(agency)} ใช่จุดเกิดเหตุหรือไม่\n\nหากอยู่นอกเขต กรุณาแจ้งหน่วยงานในพื้นที่นั้น หรือศูนย์ดำรงธรรม โทร 1567 ซึ่งส่งต่อเรื่องให้ได้ทั่วประเทศ${othersKnown(agency)}`

/** So many that a message is still read. */
const mostNamed = 5
/** Whom the office itself sends such things on to. */
const othersKnown = ({ otherAgencies = [] }: Agency): string =>
  otherAgencies.length === 0
    ? ''
    : `\n\nหน่วยงานที่สำนักงานส่งต่อเรื่องให้ได้:\n${otherAgencies
        .slice(0, mostNamed)
        .map((other) => `• ${otherAgencyText(other)}`)
        .join('\n')}`

function categoryQuestion({ categories, guessed, complaint }: Asking) {
  const draft = complaint.draft.id
  const shown = categories.slice(0, guessed > 0 ? Math.min(guessed, offered.guessed) : offered.otherwise)
  const [only] = shown
  const words =
    guessed === 1 && only
      ? `เรื่องนี้อยู่ในหมวด “${only.name}” ใช่หรือไม่`
      : guessed > 0
        ? 'เรื่องนี้อยู่ในหมวดใด'
        : 'ต้องการแจ้งเรื่องใด เลือกหมวด หรือพิมพ์เล่าได้เลย'
  return {
    words,
    items: [
      ...shown.map(({ code, name }) => quickTap(name, 'complaint.category', { draft, code })),
      quickTap(guessed > 0 ? 'หมวดอื่น' : 'ดูทุกหมวด', 'complaint.categories', { draft }),
    ],
  }
}

/** The form of its category, where the same draft goes on. */
export const formOf = (links: Links, { service }: Pick<Complaint, 'service'>) =>
  links.liffUrl(`/complaints/${encodeURIComponent(service.code)}/form`)

const perBubble = 7
/** LINE's limit. */
const maxBubbles = 12

/** All categories, to tap one of them. */
export function categoriesCarousel(
  draft: string,
  categories: readonly Pick<Service, 'code' | 'name'>[],
): Message {
  const pages = Array.from({ length: Math.ceil(categories.length / perBubble) }, (_, i) =>
    categories.slice(i * perBubble, (i + 1) * perBubble),
  ).slice(0, maxBubbles)
  return withQuick(
    flex(`เลือกหมวดจาก ${categories.length} หมวด`, {
      type: 'carousel',
      contents: pages.map((page, n) =>
        card({
          headline: 'เลือกหมวด',
          subline: `${n + 1} จาก ${pages.length} · ปัดซ้ายเพื่อดูต่อ`,
          size: 'kilo',
          body: page.flatMap(({ code, name }, i) => [
            ...(i === 0 ? [] : [separator('none')]),
            row(
              [
                text(name, { maxLines: 2, gravity: 'center' }),
                text('›', { size: 'lg', color: colors.faint, flex: 0, gravity: 'center', wrap: false }),
              ],
              {
                action: tap(name, 'complaint.category', { draft, code }),
                paddingTop: '4px',
                paddingBottom: '4px',
              },
            ),
          ]),
        }),
      ),
    }),
    [quickTap('ทิ้งเรื่องนี้', 'complaint.leave', { draft })],
  )
}
