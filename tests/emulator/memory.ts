/** What LINE and the mailbox still know after a restart: people, chats, photos, rich menus, mails. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Content } from './line/contents.ts'
import type { ChatEntry, LineUser } from './line/line-user.ts'
import type { Picture, RichMenu } from './line/rich-menus.ts'
import type { Mail } from './mail.ts'
import type { World } from './world.ts'

type Stored<T extends { bytes: Buffer }> = Omit<T, 'bytes'> & { bytes: string }
type Person = { userId: string; name: string; friendship: LineUser['friendship']; chat: ChatEntry[] }
type Memory = {
  people: Person[]
  contents: [string, Stored<Content>][]
  menus: [string, RichMenu][]
  pictures: [string, Stored<Picture>][]
  aliases: [string, string][]
  linked: [string, string][]
  defaultId?: string
  mails: Mail[]
  used: number
}

const packed = <T extends { bytes: Buffer }>(all: Map<string, T>): [string, Stored<T>][] =>
  [...all].map(([id, thing]) => [id, { ...thing, bytes: thing.bytes.toString('base64') }])

function remember({ users, richMenus, mailbox, messages }: World): Memory {
  const { menus, pictures, aliases, linked, defaultId } = richMenus
  return {
    people: users.all().map(({ userId, person, friendship, chat }) => ({
      userId,
      name: person.displayName,
      friendship,
      chat,
    })),
    contents: packed(users.contents.all),
    menus: [...menus],
    pictures: packed(pictures),
    aliases: [...aliases],
    linked: [...linked],
    ...(defaultId && { defaultId }),
    mails: mailbox.mails,
    used: messages.quota.used,
  }
}

function recall(world: World, memory: Memory): void {
  const { users, richMenus, mailbox, messages } = world
  for (const { userId, name, friendship, chat } of memory.people) {
    const user = users.add(name, userId)
    user.friendship = friendship
    user.chat.push(...chat)
  }
  for (const [id, { bytes, type, state }] of memory.contents)
    users.contents.all.set(id, { bytes: Buffer.from(bytes, 'base64'), type, state })
  for (const [id, menu] of memory.menus) richMenus.menus.set(id, menu)
  for (const [id, { bytes, type }] of memory.pictures)
    richMenus.pictures.set(id, { bytes: Buffer.from(bytes, 'base64'), type })
  for (const [alias, id] of memory.aliases) richMenus.aliases.set(alias, id)
  for (const [userId, id] of memory.linked) richMenus.linked.set(userId, id)
  richMenus.setDefault(memory.defaultId)
  mailbox.mails.push(...memory.mails)
  messages.quota.used = memory.used
}

const pauseMs = 300

/** Recalls what the file knows, and keeps it up to date; the answer writes it once more and stops. */
export function keepMemory(world: World, file: string): () => void {
  const before = readIfThere(file)
  if (before) recall(world, JSON.parse(before) as Memory)
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    timer = undefined
    // Whole or not at all, should the power go.
    writeFileSync(`${file}.new`, JSON.stringify(remember(world)))
    renameSync(`${file}.new`, file)
  }
  const unwatch = world.watch(() => {
    timer ??= setTimeout(write, pauseMs)
  })
  return () => {
    unwatch()
    clearTimeout(timer)
    write()
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
