import { describe, expect, test } from 'vitest'
import { draftReminderMail } from '#templates/mails/draft-reminder.ts'
import type { RequestMail } from '#templates/mails/layout.ts'
import { registeredMail } from '#templates/mails/registered.ts'
import { requestCompletedMail } from '#templates/mails/request-completed.ts'
import { requestStatusChangedMail } from '#templates/mails/request-status-changed.ts'
import { requestSubmittedMail } from '#templates/mails/request-submitted.ts'
import { requestWords } from '#templates/request-words.ts'
import { agency } from '#tests/support/paper.ts'

const told: RequestMail = {
  agency,
  applicantName: 'นางสาวกัญญาณัฐ ตั้งใจทำดี',
  serviceName: 'คำร้องทั่วไป',
  reference: '482-173-905',
  words: requestWords('request'),
  link: 'https://office.example/liff/requests/482-173-905',
  documents: [{ title: 'ใบเสร็จรับเงิน', url: 'https://office.example/d/1?a=1&b=2' }],
  at: '2026-11-23T02:05:00.000Z',
  receivedAt: '2026-11-24T01:30:00.000Z',
  dueOn: '2026-12-03',
}
const mails = {
  submitted: requestSubmittedMail(told),
  changed: requestStatusChangedMail({ ...told, statusLabel: 'เจ้าหน้าที่รับเรื่อง' }),
  completed: requestCompletedMail(told),
}

describe.each(Object.entries(mails))('the mail that a request is %s', (_, { subject, html, text }) => {
  test('says in the subject which request it is about', () => {
    expect(subject).toContain('คำร้องทั่วไป')
    expect(subject).toContain('482-173-905')
  })

  test.each([
    ['html', html],
    ['text', text],
  ])('tells the same in its %s', (_form, body) => {
    expect(body).toContain('เทศบาลตำบลเนินกุ่ม')
    expect(body).toContain('เรียน นางสาวกัญญาณัฐ ตั้งใจทำดี')
    expect(body).toContain('23 พ.ย. 2569 เวลา 09.05 น.')
    expect(body).toContain('ใบเสร็จรับเงิน')
    expect(body).toContain(told.link)
    expect(body).toContain('0 5539 1234')
  })

  test('needs no picture, script or style from elsewhere', () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(/)
  })
})

test('the mail of a completed request is called ดำเนินการสำเร็จ and opens the documents', () => {
  expect(mails.completed.subject).toMatch(/^ดำเนินการสำเร็จ: /)
  expect(mails.completed.html).toContain('href="https://office.example/d/1?a=1&amp;b=2"')
  expect(mails.completed.text).toContain('https://office.example/d/1?a=1&b=2')
})

test('a mail without documents does not promise any', () => {
  const { html, text } = requestCompletedMail({ ...told, documents: [] })
  expect(html + text).not.toContain('เอกสารของท่าน')
})

test('what an officer wrote is told', () => {
  const { html, text } = requestStatusChangedMail({
    ...told,
    statusLabel: 'กำลังดำเนินการ',
    told: [{ name: 'reason', label: 'เหตุผล', text: 'ช่างจะไปวันจันทร์' }],
  })
  expect(html).toContain('เหตุผล: ช่างจะไปวันจันทร์')
  expect(text).toContain('เหตุผล: ช่างจะไปวันจันทร์')
})

test('what people typed cannot become markup or a header', () => {
  const { subject, html, text } = requestCompletedMail({
    ...told,
    applicantName: '<b>"A" & \'B\'</b>',
    serviceName: 'ชื่อ\r\nBcc: victim@example.com',
    told: [{ name: 'result', label: 'ผล', text: '<script>alert(1)</script>' }],
    documents: [{ title: '"><img src=x>', url: 'https://office.example/"onclick="x' }],
  })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;')
  expect(html).not.toMatch(/<script|<img|"onclick/)
  expect(text).not.toContain('\nBcc:')
})

describe('a request that one filed for another', () => {
  const filed = { by: 'นางสาวกัญญาณัฐ ตั้งใจทำดี', for: 'นางบุญมี แสงทอง' }

  test('is told with both names', () => {
    for (const mail of [requestSubmittedMail, requestCompletedMail]) {
      const { text } = mail({ ...told, filed: { ...filed, to: 'filer' } })
      expect(text).toContain('ผู้มีสิทธิ: นางบุญมี แสงทอง')
      expect(text).toContain('ผู้ยื่นแทน: นางสาวกัญญาณัฐ ตั้งใจทำดี')
    }
  })

  test('tells the represented person how to say that they never asked for it', () => {
    const theirs = requestSubmittedMail({
      ...told,
      applicantName: filed.for,
      filed: { ...filed, to: 'represented' },
    })
    expect(theirs.text).toContain('เรียน นางบุญมี แสงทอง')
    expect(theirs.text).toContain('มีผู้ยื่นคำร้องแทนท่าน')
    expect(theirs.text).toContain('ไม่ได้มอบหมาย')
  })
})

test('who has registered is welcomed, told when and by which number to log in, and led to ยืนยันตัวตน', () => {
  const links = {
    start: 'https://office.example/liff',
    identity: 'https://office.example/liff/account/identity',
  }
  const mail = registeredMail({ agency, name: 'นางสมศรี ใจดี', at: '2026-11-23T02:05:00.000Z', links })
  expect(mail.subject).toContain('ลงทะเบียนสำเร็จ')
  for (const body of [mail.html, mail.text]) {
    expect(body).toContain('เรียน นางสมศรี ใจดี')
    expect(body).toContain('ยินดีต้อนรับ เข้าสู่ระบบบริการประชาชนออนไลน์')
    expect(body).toContain('23 พ.ย. 2569 เวลา 09.05 น.')
    expect(body).toContain(links.identity)
  }
})

test('the reminder of a draft says what waits, until when, and where it goes on', () => {
  const { subject, html, text } = draftReminderMail({
    agency,
    name: 'นางสาวกัญญาณัฐ ตั้งใจทำดี',
    serviceName: 'คำร้องทั่วไป',
    deletedAt: '2026-12-23T02:00:00.000Z',
    link: 'https://office.example/liff/services/GEN-01/continue',
  })
  expect(subject).toContain('คำร้องทั่วไป')
  for (const body of [html, text]) {
    expect(body).toContain('23 ธันวาคม 2569')
    expect(body).toContain('https://office.example/liff/services/GEN-01/continue')
  }
})
