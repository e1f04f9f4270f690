import { expect } from 'vitest'
import type { Product } from './product.ts'

/** The mails that the product sent, as their receivers look for them. */
export const mailboxOf = (product: Product) => {
  const mailsTo = (address: string) => product.line.mails.filter(({ to }) => to.includes(address))
  return {
    mailsTo,
    /** The text of the first mail to somebody with this in its subject, once it is there. */
    async mailTo(address: string, subject: string): Promise<string> {
      const found = () => mailsTo(address).find((mail) => mail.subject.includes(subject))
      await expect.poll(found).toBeDefined()
      return found()?.text ?? ''
    },
  }
}

/** The tokens of the links that change an account. */
export const tokensIn = (text: string): string[] =>
  [...text.matchAll(/\/liff\/(?:reset-password|confirm-email)\/(\S+)/g)].map(([, token]) => token ?? '')
