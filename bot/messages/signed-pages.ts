import { pagesInWords } from '#templates/signed-pages.ts'
import type { Message } from '../client.ts'
import type { Links } from '../links.ts'
import { card, flex, primaryButton, small, text } from './flex.ts'
import { withWaysOn } from './text.ts'

interface FiledPages {
  service: { code: string; name: string }
  pages: readonly number[]
  of: number
  missing: readonly number[]
}

/** A signed page has come: which, of what, and what is still missing. */
export function filedPages(links: Links, { service, pages, of, missing }: FiledPages): Message {
  const came = `ได้รับแบบฟอร์ม${pagesInWords(pages)} จาก ${of} หน้า`
  const isComplete = missing.length === 0
  const next = isComplete
    ? 'ครบทุกหน้าแล้ว แตะปุ่มด้านล่างเพื่อแนบเอกสารอื่นและส่งคำร้อง'
    : `ยังไม่มี${pagesInWords(missing)} ถ่ายภาพแล้วส่งในแชตนี้ได้เลย`
  const uri = links.liffUrl(`/services/${encodeURIComponent(service.code)}/documents`)
  return withWaysOn(
    flex(`${came} · ${service.name}`, {
      ...card({
        headline: came,
        subline: service.name,
        body: [text(next, { size: 'md' }), ...(isComplete ? [] : [small('ยังไม่ได้ส่งจนกว่าท่านจะกด “ส่ง”')])],
        footer: [primaryButton({ type: 'uri', label: isComplete ? 'แนบเอกสารและส่ง' : 'ดูหน้าที่ส่งแล้ว', uri })],
      }),
    }),
  )
}
