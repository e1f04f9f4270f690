import type { Vault } from '#db/vault.ts'
import type { Links } from './links.ts'

/**
 * What marks a link that one person got in their chat with the office. LIFF says that it was opened in a chat of two,
 * not with whom; whoever comes by such a link, and is that person, has the office before them. It is no proof of who
 * somebody is, and nothing is opened by it.
 */
export const markName = 'chat'

const dayMs = 24 * 3_600_000
const dayOf = (at: Date) => Math.floor(at.getTime() / dayMs)
/** The day itself and the next: what is tapped later is confirmed by a push. */
const daysValid = 2

/** The same links, marked for one person. All of one day are the same, so that a message sent again is the same. */
export async function markedLinks(
  links: Links,
  vault: Vault,
  lineUserId: string,
  at = new Date(),
): Promise<Links> {
  const day = dayOf(at)
  const mark = `${day}.${await vault.sign(message(lineUserId, day))}`
  return {
    ...links,
    liffUrl(path) {
      const url = new URL(links.liffUrl(path))
      url.searchParams.set(markName, mark)
      return url.href
    },
  }
}

/** Whether a link with this mark went to this person lately. */
export async function isMarkOf(
  vault: Vault,
  mark: string,
  lineUserId: string,
  at = new Date(),
): Promise<boolean> {
  const [day = '', signature = ''] = mark.split('.')
  const age = dayOf(at) - Number(day)
  return age >= 0 && age < daysValid && vault.verify(message(lineUserId, Number(day)), signature)
}

const message = (lineUserId: string, day: number) => `chat with ${lineUserId} on day ${day}`
