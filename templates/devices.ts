/** A browser's own description of itself, in words: Chrome บน Windows, LINE บน Android. */
export function deviceName(userAgent: string): string {
  const app = first(apps, userAgent) ?? 'เบราว์เซอร์'
  const system = first(systems, userAgent)
  return system ? `${app} บน ${system}` : app
}

type Named = readonly (readonly [RegExp, string])[]

/** In the order in which they tell them apart: most browsers also name those that they stand in for. */
const apps: Named = [
  [/\bLine\/\d/, 'LINE'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: Named = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

const first = (named: Named, text: string) => named.find(([pattern]) => pattern.test(text))?.[1]
