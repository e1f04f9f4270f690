import type { Citizen } from '#db/citizens.ts'
import type { Database } from '#db/database.ts'
import type { Agency } from '#templates/agency.ts'
import type { MenuName } from '#templates/menus/menu.ts'
import type { LineClient, Message } from './client.ts'
import type { Desk } from './desk.ts'
import type { Links } from './links.ts'

/** All that the chat needs from outside. */
export interface BotContext {
  db: Database
  client: LineClient
  links: Links
  /** What is done where files are. */
  desk: Desk
  /** Lets a task outlive the HTTP response. */
  background(task: Promise<unknown>): void
  /** Ids of the events being handled here, for whoever must let go of them. */
  handling?: Set<string>
  /** No more events are to be begun. */
  isStopping?(): boolean
  /** Where what went wrong is told, one line each; never with what a citizen wrote. */
  log?(line: string): void
  now?(): Date
}

/** What a handler knows about the conversation. */
export interface Chat {
  db: Database
  links: Links
  desk: Desk
  lineUserId: string
  agency: Agency
  /** Undefined while this LINE user has not registered. */
  citizen: Citizen | undefined
  /** When LINE says that it happened. */
  at: Date
  /** LINE's id of what happened. */
  eventId: string
}

/** What a handler returns: it does not send. */
export interface Answer {
  /** At most five; none means that nothing is to be said. */
  messages: Message[]
  /** Still worth a push, which costs quota, when it comes too late for a reply. Menus are not: one more tap brings them. */
  worthPush?: true
  /** The message owed to them that this answer is; if it cannot arrive as a reply, it is owed still. */
  confirms?: string
  /** The rich menu this person should see from now on. */
  menu?: MenuName
}

export const says = (...messages: Message[]): Answer => ({ messages })
export const saysEvenLate = (...messages: Message[]): Answer => ({ messages, worthPush: true })
