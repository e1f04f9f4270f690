/** What makes a password good enough: length first, nobody's first guess, nothing about its owner. */
import { commonPhrases, commonWords, keyboardRows } from './common-passwords.ts'
import { longestPassword, shortestPassword, passwordTroubles as troubles } from './password-advice.ts'
import { arabicDigits } from './thai.ts'

/** What a password may not be made of; what is not known is left out. */
export interface PasswordOwner {
  citizenId?: unknown
  firstName?: unknown
  lastName?: unknown
  /** ISO day */
  birthDate?: unknown
  phone?: unknown
  email?: unknown
}

/** Why this password is not good enough for this person, as a Thai sentence; undefined when it is. */
export function passwordTrouble(password: string, owner: PasswordOwner = {}): string | undefined {
  if (password.length < shortestPassword) return troubles.short
  if (password.length > longestPassword) return troubles.long
  if (isPersonal(password, owner)) return troubles.personal
  return isCommon(password) ? troubles.common : undefined
}

export interface PasswordStrength {
  /** Of four bars. */
  bars: 0 | 1 | 2 | 3 | 4
  words: string
}

/** How strong a password is, in words, while it is being typed. */
export function passwordStrength(password: string, owner: PasswordOwner = {}): PasswordStrength {
  const missing = shortestPassword - password.length
  if (missing > 0) return { bars: 0, words: `ยังสั้นไป เพิ่มอีก ${missing} ตัวอักษร` }
  const trouble = passwordTrouble(password, owner)
  if (trouble) return { bars: 1, words: trouble }
  const length = /^\d+$/.test(password) ? password.length / 2 : password.length
  if (length < 10) return { bars: 2, words: 'ใช้ได้ ถ้ายาวกว่านี้จะปลอดภัยขึ้น' }
  return length < 14 ? { bars: 3, words: 'ปลอดภัยดี' } : { bars: 4, words: 'ปลอดภัยมาก' }
}

/** Letters, vowels, tone marks and digits only, in one case: signs between them do not make a password better. */
const plain = (text: string) =>
  arabicDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Whether somebody who guesses would try it early. */
export function isCommon(password: string): boolean {
  const whole = plain(password)
  if (whole.length < 4 || commonPhrases.has(password.toLowerCase()) || commonPhrases.has(whole)) return true
  if (isRepeated(whole) || isRun(whole)) return true
  return [whole, withoutDisguise(password)].some((text) => {
    const word = text.replace(/^\d+|\d+$/g, '')
    const half = word.slice(0, word.length / 2)
    // loveyouloveyou, passwordpassword
    return commonWords.has(word) || (half + half === word && commonWords.has(half))
  })
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}
/** p@$$w0rd99 is password99. Digits at the end count the years rather than stand for letters. */
function withoutDisguise(password: string): string {
  const [, body = '', end = ''] = /^(.*?)([^\p{L}\p{M}]*)$/su.exec(password.toLowerCase()) ?? []
  return plain([...body].map((letter) => disguises[letter] ?? letter).join('') + end.replace(/\D/g, ''))
}

/** aaaaaaaa, 12121212, abcabcabc */
const isRepeated = (text: string) => /^(.{1,4}?)\1+.{0,3}$/su.test(text) && new Set(text).size <= 4

/** 12345678, 87654321, qwertyui, ฟหกด่าสว: along a row of the keyboard, one way or the other, or pieces of rows. */
function isRun(text: string): boolean {
  let rest = text
  let pieces = 0
  while (rest.length > 0) {
    const run = longestRun(rest)
    // 123 and abc are pieces; a run shorter than that is just a letter.
    if (run < 3) return false
    pieces++
    rest = rest.slice(run)
  }
  return pieces <= 3
}

const rows = keyboardRows.flatMap((row) => [row, [...row].reverse().join('')])

function longestRun(text: string): number {
  let longest = 0
  for (const row of rows) {
    let length = 1
    while (length < text.length && row.includes(text.slice(0, length + 1))) length++
    longest = Math.max(longest, length)
  }
  return longest
}

/** Whether little is left of it once everything about its owner is taken out. */
export function isPersonal(password: string, owner: PasswordOwner): boolean {
  const whole = plain(password)
  const facts = factsAbout(owner)
  // Half an ID, or the phone number without its zero.
  if (/^\d+$/.test(whole) && facts.some((fact) => fact.includes(whole))) return true
  let rest = whole
  for (const fact of [...facts].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(fact, '')
  return rest.length < whole.length && rest.length < 5
}

function factsAbout({ citizenId, firstName, lastName, birthDate, phone, email }: PasswordOwner): string[] {
  const texts = [citizenId, firstName, lastName, phone, email].map((fact) =>
    typeof fact === 'string' ? plain(fact) : '',
  )
  const mailbox = typeof email === 'string' ? plain(email.split('@')[0] ?? '') : ''
  const dates = typeof birthDate === 'string' ? datesOf(birthDate) : []
  return [...texts, mailbox, mailbox.replace(/\d+$/, ''), ...dates].filter((fact) => fact.length >= 3)
}

/** 13042501, 130458, 25010413 …: a day as people write it in digits. */
function datesOf(isoDay: string): string[] {
  const [year = '', month = '', day = ''] = isoDay.split('-')
  if (!/^\d{4}$/.test(year)) return []
  const years = [year, String(Number(year) + 543)].flatMap((y) => [y, y.slice(2)])
  const days = [day + month, String(Number(day)) + String(Number(month)), month + day]
  return years.flatMap((y) => days.flatMap((d) => [d + y, y + d, ...(y.length === 4 ? [y] : [])]))
}
