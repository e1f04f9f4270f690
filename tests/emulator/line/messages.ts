/** Sending: quota, retry keys, and who a message reaches. */
import { randomUUID } from 'node:crypto'
import type { Ground } from '../ground.ts'
import { newToken } from './ids.ts'
import type { Via } from './line-user.ts'
import type { Message } from './message-parts.ts'
import type { Users } from './users.ts'

export type Sent = { id: string; quoteToken?: string }
type Accepted = { requestId: string; path: string; at: number; sentMessages: Sent[] | undefined }

const day = 24 * 3_600_000
const quotable = ['text', 'textV2', 'sticker', 'image', 'video']

export function createMessages(ground: Ground, users: Users, monthlyLimit: number | undefined) {
  const accepted = new Map<string, Accepted>()
  const state = { limit: monthlyLimit, used: 0 }

  function deliver(userId: string, messages: Message[], via: Via): Sent[] {
    const user = users.find(userId)
    const arrives = user && (via === 'reply' ? user.friendship !== 'blocked' : user.reachable)
    return messages.map((message) => {
      const id = arrives ? user.receive(message, via) : String(ground.now())
      return { id, ...(quotable.includes(message.type) && { quoteToken: newToken(32) }) }
    })
  }

  return {
    /** `limit` is the monthly quota (nothing = none), `used` what this month has cost. */
    quota: state,
    deliver,
    /** Who of these a message reaches and is counted for. */
    reached: (userIds: string[]) => userIds.filter((id) => users.find(id)?.reachable),
    /** Counts the recipients; false when the month has no room for them. */
    spend(recipients: number): boolean {
      if (state.limit !== undefined && state.used + recipients > state.limit) return false
      state.used += recipients
      return true
    },
    /** The call that a retry key was accepted for, for 24 hours. */
    acceptedBefore(key: string): Accepted | undefined {
      const found = accepted.get(key)
      return found && found.at > ground.now() - day ? found : undefined
    },
    accept(key: string, path: string, sentMessages?: Sent[]): string {
      const requestId = randomUUID()
      accepted.set(key, { requestId, path, at: ground.now(), sentMessages })
      return requestId
    },
  }
}
export type Messages = ReturnType<typeof createMessages>
