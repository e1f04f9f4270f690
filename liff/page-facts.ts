/** What the server wrote into the page's head. A placeholder that nobody filled in counts as absent. */
function meta(name: string): string | undefined {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
  return content && !content.startsWith('%') ? content : undefined
}

export const liffId = () => meta('liff-id')
/** เทศบาลตำบลเนินกุ่ม */
export const agencyTitle = () => meta('agency') ?? 'บริการประชาชนออนไลน์'
/** The address that opens this page inside LINE: https://liff.line.me/1234-abcd/services */
export function liffLink(path: string): string | undefined {
  const id = liffId()
  return id && `${meta('liff-url') ?? 'https://liff.line.me'}/${id}${path.replace(/^\/liff/, '')}`
}
