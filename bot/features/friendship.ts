import type { Database } from '#db/database.ts'
import { rememberBlock, rememberFollow } from '#db/friends.ts'
import { type Answer, type Chat, says } from '../context.ts'
import { greeting, menuCard } from '../messages/menu.ts'
import { withWaysOn } from '../messages/text.ts'

/** Somebody added the account, or unblocked it. */
export async function answerToFollow({ db, lineUserId, at, agency, links, citizen }: Chat): Promise<Answer> {
  await rememberFollow(db, lineUserId, at)
  const answer = says(greeting(agency, links, citizen !== undefined), withWaysOn(menuCard(agency)))
  // LINE drops the menu of one's own with the friendship; the default, `guest`, needs no link.
  return citizen ? { ...answer, menu: 'citizen' } : answer
}

/** Somebody blocked the account: nothing can be said any more, and nothing pushed. */
export async function noteUnfollow(db: Database, lineUserId: string, at: Date): Promise<Answer> {
  await rememberBlock(db, lineUserId, at)
  return { messages: [] }
}
