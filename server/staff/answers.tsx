import { Fragment } from 'preact'
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

type Title = Extract<AnswerLine, { show: 'heading' | 'paragraph' }>
type Answered = Exclude<AnswerLine, Title>
const isTitle = (line: AnswerLine): line is Title => line.show === 'heading' || line.show === 'paragraph'

/** Lines of the form in lists, a new one after each title; rows as lists of their own. */
const Lines = ({ lines }: { lines: readonly AnswerLine[] }) => (
  <div class="answered">
    {underTitles(lines).map(({ title, answers }, index) => (
      <Fragment key={title?.name ?? index}>
        {title && <p class={title.show === 'heading' ? 'part' : 'muted'}>{title.label}</p>}
        {answers.length > 0 && (
          <dl class="facts">
            {answers.map((line) => (
              <Line key={line.name} line={line} />
            ))}
          </dl>
        )}
      </Fragment>
    ))}
  </div>
)

function underTitles(lines: readonly AnswerLine[]): { title?: Title; answers: Answered[] }[] {
  const parts: { title?: Title; answers: Answered[] }[] = [{ answers: [] }]
  for (const line of lines) {
    if (isTitle(line)) parts.push({ title: line, answers: [] })
    else parts.at(-1)?.answers.push(line)
  }
  return parts
}

const wide = ['long-text', 'address', 'bank-account']
const Line = ({ line }: { line: Answered }) => {
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
