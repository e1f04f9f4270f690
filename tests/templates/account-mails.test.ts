import { expect, test } from 'vitest'
import {
  type AccountNotice,
  accountNoticeMail,
  accountNotices,
  isByOffice,
} from '#templates/mails/account-notice.ts'
import { emailChangeMail } from '#templates/mails/email-change.ts'
import { passwordResetMail } from '#templates/mails/password-reset.ts'
import { agency } from '#tests/support/paper.ts'

const at = '2026-11-23T02:05:00.000Z'
const url = 'https://office.example/liff/reset-password/abc.def'

test('แจ้งเปลี่ยนรหัสผ่าน has the manual’s button and says until when it works', () => {
  const accounts = [{ name: 'นางสมศรี ใจดี', url }]
  const { subject, html, text } = passwordResetMail({ agency, accounts, minutes: 30, until: at })
  expect(subject).toMatch(/^แจ้งเปลี่ยนรหัสผ่าน/)
  expect(html).toContain(`href="${url}"`)
  expect(html).toContain('>เปลี่ยนรหัสผ่าน</a>')
  for (const body of [html, text]) {
    expect(body).toContain('เรียน นางสมศรี ใจดี')
    expect(body).toContain('ภายใน 30 นาที')
    expect(body).toContain('23 พ.ย. 2569 เวลา 09.05 น.')
    expect(body).toContain(url)
  }
})

test('a mail to a family has a button under each name, and nobody’s name as a heading', () => {
  const accounts = [
    { name: 'นางมาลี ใจดี', url: `${url}1` },
    { name: 'นาย<b>มานะ</b> ใจดี', url: `${url}2` },
  ]
  const { html, text } = passwordResetMail({ agency, accounts, minutes: 30, until: at })
  expect(text).toContain(`นางมาลี ใจดี – เปลี่ยนรหัสผ่าน: ${url}1`)
  expect(html.match(/>เปลี่ยนรหัสผ่าน<\/a>/g)).toHaveLength(2)
  expect(html).not.toContain('<b>')
  expect(html).toContain('เรียน ผู้ใช้บริการ')
})

test('a new address is told whose account it is to belong to', () => {
  const { html, text } = emailChangeMail({ agency, name: 'นางสมศรี ใจดี', url, until: at })
  for (const body of [html, text]) {
    expect(body).toContain('นางสมศรี ใจดี')
    expect(body).toContain('ยืนยันอีเมลใหม่')
  }
})

test.each(Object.keys(accountNotices) as AccountNotice[])('the notice of %s says what and when', (notice) => {
  const name = 'นางสมศรี ใจดี'
  const mail = accountNoticeMail({ agency, name, notice, at, link: 'https://office.example/liff/account' })
  expect(mail.subject).toContain(accountNotices[notice].headline)
  expect(mail.text).toContain(accountNotices[notice].text)
  expect(mail.text).toContain('23 พ.ย. 2569 เวลา 09.05 น.')
  expect(mail.text.includes('หากท่านไม่ได้ดำเนินการ')).toBe(!isByOffice(notice))
})
