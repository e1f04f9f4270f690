import { expect, test } from 'vitest'
import { deepLinkOf, isFromLiff, whereWeRun } from '#liff/start-place.ts'

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari'

test("in LIFF's browser LINE's SDK signs in", () => {
  expect(whereWeRun(`${iPhone} Line/15.20.0 LIFF`, '', '', false)).toEqual({
    needsSdk: true,
    insideLine: true,
    inAppBrowser: false,
  })
})

test("in an ordinary browser LINE's SDK is not loaded", () => {
  expect(whereWeRun(iPhone, '?next=/liff/requests', '', false)).toEqual({
    needsSdk: false,
    insideLine: false,
    inAppBrowser: false,
  })
})

test("LINE's plain in-app browser is told apart, to offer the LIFF link", () => {
  expect(whereWeRun(`${iPhone} Line/15.20.0`, '', '', false).inAppBrowser).toBe(true)
})

test.each([
  ['a LIFF link', '?liff.state=%2Fservices', ''],
  ['the way back from LINE Login', '?code=abc&state=xyz&liffClientId=1&liffRedirectUri=x', ''],
  ['tokens in the fragment', '', '#access_token=abc&id_token=def'],
])('%s needs the SDK in any browser', (_, search, hash) => {
  expect(isFromLiff(search, hash)).toBe(true)
  expect(whereWeRun(iPhone, search, hash, false).needsSdk).toBe(true)
})

test('after the second redirect of LIFF nothing is in the address, but the tab remembers', () => {
  expect(whereWeRun(iPhone, '', '', true)).toEqual({ needsSdk: true, insideLine: false, inAppBrowser: false })
})

test('the page of a LIFF link is found without the SDK, and only one of ours', () => {
  expect(deepLinkOf('?liff.state=%2Frequests%2F692-184-907')).toBe('/liff/requests/692-184-907')
  expect(deepLinkOf('?liff.state=%2F%2Fevil.example')).toBeUndefined()
  expect(deepLinkOf('?liff.state=https%3A%2F%2Fevil.example')).toBeUndefined()
  expect(deepLinkOf('')).toBeUndefined()
})
