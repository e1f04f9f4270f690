/** Where a request is mended: below its page, before whatever marks the chat in the address. */
export const mendUrl = (requestUrl: string) => requestUrl.replace(/(?=\?|$)/, '/mend')
