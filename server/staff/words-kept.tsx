import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

type Sent = Readonly<Record<string, unknown>>

/** What opens something is repeated nowhere. */
const isSecret = (name: string) => /password|again|current|code|token|csrf|secret|citizen/i.test(name)

/** The sentences that somebody typed into a form, without what its buttons, lists and hidden inputs say. */
export function sentencesOf(form: Sent): string[] {
  return Object.entries(form)
    .filter(([name]) => !isSecret(name))
    .flatMap(([, value]) => (typeof value === 'string' ? [value.trim()] : []))
    .filter((text) => text.length >= 12 && /[ก-๙]|\s/.test(text))
}

/** On a page that says that a form was not taken: the officer copies what would be lost. Nothing where there is nothing. */
export function WordsKept({ of }: { of: Context<AppEnv> }) {
  const sentences = sentencesOf(of.var.typed ?? {})
  if (sentences.length === 0) return null
  return (
    <section class="words-kept">
      <h2>สิ่งที่ท่านพิมพ์ไว้</h2>
      <p class="muted small">ยังไม่ได้บันทึก คัดลอกข้อความนี้เก็บไว้ก่อนออกจากหน้านี้ แล้ววางในแบบฟอร์มเดิมอีกครั้ง</p>
      {sentences.map((text, index) => (
        <textarea
          key={text}
          readonly
          rows={Math.min(10, 2 + Math.floor(text.length / 60))}
          aria-label={`ข้อความที่ ${index + 1} ที่พิมพ์ไว้`}
        >
          {text}
        </textarea>
      ))}
    </section>
  )
}
