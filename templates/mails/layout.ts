import { type Agency, agencyName } from '../agency.ts'
import type { RequestWords } from '../request-words.ts'
import { say } from '../texts/say.ts'
import { groupPhone } from '../thai.ts'

/** An e-mail as it is handed to the mail service. */
export interface Mail {
  subject: string
  html: string
  text: string
}

/** What every mail about a request is written from. */
export interface RequestMail {
  agency: Agency
  applicantName: string
  serviceName: string
  reference: string
  /** What such a request and its number are called. */
  words: RequestWords
  /** Where the request can be followed. */
  link: string
  /** What the office issued, with addresses at which it opens. */
  documents: readonly { title: string; url: string }[]
  /** ISO instant of what the mail tells. */
  at: string
  /** When it counts as received by law, and the day by which the office answers. */
  receivedAt: string
  dueOn: string
  /** Where one filed for another: both names, and to which of the two this mail goes. */
  filed?: { by: string; for: string; to: 'filer' | 'represented' }
}

/** Both names, where one filed for another. */
export const filedFacts = ({ filed }: Pick<RequestMail, 'filed'>): [label: string, value: string][] =>
  filed
    ? [
        ['ผู้มีสิทธิ', filed.for],
        ['ผู้ยื่นแทน', filed.by],
      ]
    : []

interface Body {
  agency: Agency
  subject: string
  /** What happened, in a few words. */
  headline: string
  greeting: string
  paragraphs: readonly string[]
  facts: readonly (readonly [label: string, value: string])[]
  documents?: RequestMail['documents']
  actions: readonly Action[]
}

interface Action {
  label: string
  url: string
  /** Whom it is for, where there are several. */
  caption?: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
/** Names come from people: a line break in one must not become a header or a line of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const accent = '#0f766e'
const cell = 'padding:4px 12px 4px 0;vertical-align:top'

/** One look for every mail: no pictures, no style sheet, readable as plain text too. */
export function mail(body: Body): Mail {
  return { subject: oneLine(body.subject), html: htmlOf(body), text: textOf(body) }
}

function htmlOf({ agency, headline, greeting, paragraphs, facts, documents = [], actions }: Body): string {
  const rows = facts.map(
    ([label, value]) =>
      `<tr><td style="${cell};color:#555;white-space:nowrap">${escaped(label)}</td><td style="${cell}">${escaped(value)}</td></tr>`,
  )
  const items = documents.map(
    ({ title, url }) =>
      `<li style="margin:0 0 6px"><a href="${escaped(url)}" style="color:${accent}">${escaped(title)}</a></li>`,
  )
  return `<!doctype html>
<html lang="th">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(headline)}</title></head>
<body style="margin:0;padding:0;background:#f4f5f4">
<div style="max-width:560px;margin:0 auto;padding:16px;font-family:Sarabun,'Noto Sans Thai',Thonburi,Tahoma,sans-serif;font-size:16px;line-height:1.6;color:#1a1a1a">
<p style="margin:0 0 8px;color:#555;font-size:14px">${escaped(agencyName(agency))}</p>
<div style="background:#ffffff;border:1px solid #dddddd;border-top:4px solid ${accent};border-radius:6px;padding:20px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.4">${escaped(headline)}</h1>
<p style="margin:0 0 12px">${escaped(greeting)}</p>
${paragraphs.map((text) => `<p style="margin:0 0 12px">${escaped(text).replaceAll('\n', '<br>')}</p>`).join('\n')}
<table role="presentation" style="border-collapse:collapse;margin:0 0 12px">${rows.join('')}</table>
${items.length > 0 ? `<p style="margin:0 0 4px"><strong>เอกสารของท่าน</strong></p>\n<ul style="margin:0 0 16px;padding-left:20px">${items.join('')}</ul>` : ''}
${actions.map(buttonOf).join('\n')}
</div>
<p style="margin:12px 0 0;color:#555;font-size:13px">${footerOf(agency).map(escaped).join('<br>')}</p>
</div>
</body>
</html>
`
}

const buttonOf = ({ label, url, caption }: Action) =>
  `${caption ? `<p style="margin:12px 0 4px"><strong>${escaped(caption)}</strong></p>\n` : ''}<p style="margin:0"><a href="${escaped(url)}" style="display:inline-block;background:${accent};color:#ffffff;text-decoration:none;padding:10px 20px;border-radius:6px">${escaped(label)}</a></p>`

function textOf({ agency, headline, greeting, paragraphs, facts, documents = [], actions }: Body): string {
  const lines = [
    agencyName(agency),
    '',
    headline,
    '',
    oneLine(greeting),
    '',
    ...paragraphs.flatMap((text) => [text, '']),
    ...facts.map(([label, value]) => `${label}: ${oneLine(value)}`),
    '',
    ...(documents.length > 0
      ? ['เอกสารของท่าน', ...documents.flatMap(({ title, url }) => [`- ${oneLine(title)}`, `  ${url}`]), '']
      : []),
    ...actions.map(({ label, url, caption }) => `${caption ? `${oneLine(caption)} – ` : ''}${label}: ${url}`),
    '',
    '--',
    ...footerOf(agency),
  ]
  return `${lines.join('\n')}\n`
}

function footerOf(agency: Agency): string[] {
  const contact = [
    agency.phone && `โทรศัพท์ ${groupPhone(agency.phone)}`,
    agency.email && `อีเมล ${agency.email}`,
    agency.lineId && `LINE ${agency.lineId}`,
  ].filter(Boolean)
  return [
    say(agency, 'mail.footer', 'text'),
    ...(contact.length > 0 ? [`สอบถามเพิ่มเติม ${contact.join('  ')}`] : []),
  ]
}
