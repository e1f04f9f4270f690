import { expect, test } from 'vitest'
import { nextPage, thenTo } from '#liff/next-page.ts'

test('after logging in one goes on to the page one came from', () => {
  const login = new URL(thenTo('/liff/login', '/liff/services/GEN-01/form'), 'http://localhost')
  expect(login.pathname).toBe('/liff/login')
  expect(nextPage(Object.fromEntries(login.searchParams))).toBe('/liff/services/GEN-01/form')
})

test('from the first page the address stays plain', () => {
  expect(thenTo('/liff/register', '/liff')).toBe('/liff/register')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/liff//evil.example/..\\',
  '/staff',
  '/liffx',
  'javascript:alert(1)',
])('a link does not lead out of the mini-app: %s', (next) => {
  const page = nextPage({ next })
  expect(new URL(page, 'http://localhost').origin).toBe('http://localhost')
  expect(page).toMatch(/^\/liff(\/|$)/)
})
