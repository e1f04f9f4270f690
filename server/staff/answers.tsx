import { type AnswerLine, answerLines } from '#templates/answer-text.ts'
import type { Answers } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'

/** What was filled in, in the order of the form. */
export const AnswerCard = ({ service, answers }: { service: Service; answers: Answers }) => (
  <section class="card">
    <h2>ข้อมูลที่ยื่น</h2>
    <Lines lines={answerLines(service.fields, answers)} />
  </section>
)

/** Lines of the form in a list, titles and rows as lists of their own. */
const Lines = ({ lines }: { lines: readonly AnswerLine[] }) => (
  <dl class="facts">
    {lines.map((line) => (
      <Line key={line.name} line={line} />
    ))}
  </dl>
)

const wide = ['long-text', 'address', 'bank-account']
const Line = ({ line }: { line: AnswerLine }) => {
  if (line.show === 'heading' || line.show === 'paragraph') return <div class="full part">{line.label}</div>
  if (line.show === 'rows') {
    return (
      <div class="full">
        <dt>{line.label}</dt>
        {line.rows.map((row) => (
          <dd key={row.label} class="row">
            <strong>{row.label}</strong>
            <Lines lines={row.lines} />
          </dd>
        ))}
      </div>
    )
  }
  return (
    <div class={wide.includes(line.field.kind) ? 'full' : undefined}>
      <dt>{line.label}</dt>
      <dd>
        <Answer line={line} />
      </dd>
    </div>
  )
}

/** An answer in words; a place leads to the map as well. */
const Answer = ({ line: { field, text } }: { line: Extract<AnswerLine, { show: 'answer' }> }) => {
  if (text === '') return <>–</>
  // Whose number it is stays on the paper; the console shows enough to recognise it.
  if (field.kind === 'citizen-id') return <>{text.replace(/-\d{5}-/, '-xxxxx-')}</>
  if (field.kind !== 'location') return <>{text}</>
  const map = `https://www.google.com/maps?q=${encodeURIComponent(text)}`
  return (
    <a href={map} target="_blank" rel="noopener noreferrer">
      {text} เปิดแผนที่
    </a>
  )
}
