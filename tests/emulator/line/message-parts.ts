/** What a person finds in a message: its words and what can be tapped. */
import type { messagingApi } from '@line/bot-sdk'

export type Message = messagingApi.Message
export type Action = messagingApi.Action

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isAction(value: unknown): value is Action {
  return isObject(value) && typeof value.type === 'string'
}

/** Walks a message in reading order. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each)
  else if (isObject(value)) {
    yield value
    for (const [key, child] of Object.entries(value)) if (key !== 'quickReply') yield* objectsIn(child)
  }
}

/** All words that stand in the message, one per line, buttons included. */
export function textOf(message: Message): string {
  const words: string[] = []
  for (const part of objectsIn(message)) {
    for (const key of ['title', 'text', 'address', 'label']) {
      const isTapText = key === 'text' && (part.type === 'message' || part.type === 'postback')
      if (typeof part[key] === 'string' && !isTapText) words.push(part[key])
    }
  }
  return words.join('\n')
}

/** Everything in the message that can be tapped; quick replies are `quickRepliesOf`. */
export function actionsOf(message: Message): Action[] {
  const found: Action[] = []
  for (const part of objectsIn(message)) {
    for (const [key, value] of Object.entries(part)) {
      if ((key === 'action' || key === 'defaultAction') && isAction(value)) found.push(value)
      if (key === 'actions' && Array.isArray(value)) found.push(...value.filter(isAction))
    }
  }
  return found
}

export function quickRepliesOf(message: Message | undefined): Action[] {
  return message?.quickReply?.items?.flatMap(({ action }) => (isAction(action) ? [action] : [])) ?? []
}
