import { getAgency, getRichMenus, rememberRichMenus } from '#db/agency.ts'
import { notePublication } from '#db/definitions.ts'
import { listRegisteredLineUsers } from '#db/friends.ts'
import { type PublishedMenus, publishedMenus } from '#db/menus.ts'
import { agencyName } from '#templates/agency.ts'
import type { MenuName } from '#templates/menus/menu.ts'
import type { MenuPublication, PublishingStep } from '#templates/menus/publication.ts'
import type { LineFailure, LineResult } from '../client.ts'
import type { BotContext } from '../context.ts'
import { drawing } from './draw.ts'
import { type Menu, menuRequest, menusOf } from './menus.ts'

/** LINE's limit of the bulk call. */
const linksPerCall = 500

type PublishContext = Pick<BotContext, 'db' | 'client' | 'links' | 'log' | 'now'>
/** Makes a menu's picture, a PNG; called only when the menu is new to LINE. */
export type PaintMenu = (menu: Menu, agencyName: string) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Brings LINE's rich menus in line with those that the agency published last, and makes `guest` everybody's default.
 * Does nothing when nothing changed, so every start may call it; `anew` replaces them all the same, for when LINE has
 * others than we think. What LINE refuses is returned and noted, citizens keep the earlier menu, and it is tried again.
 */
export async function publishRichMenus(
  context: PublishContext,
  paint: PaintMenu,
  { anew = false }: { anew?: boolean } = {},
): Promise<LineFailure | undefined> {
  const wanted = await publishedMenus(context.db)
  const note = notesOf(context, wanted)
  for (const menu of Object.values(menusOf(wanted.content))) {
    const failure = await publishMenu(context, menu, { paint, note, anew })
    if (failure) {
      context.log?.(`rich menu ${menu.name}: ${failure.message}`)
      return failure
    }
  }
  await note.finish()
  return undefined
}

/** Writes with the version how far it came; what ships has no version, and nobody waits for it. */
function notesOf({ db, now }: PublishContext, { version, publication }: PublishedMenus) {
  const time = () => (now?.() ?? new Date()).toISOString()
  let noted: MenuPublication = { askedAt: publication?.askedAt ?? time(), done: [] }
  const write = async (change: Partial<MenuPublication>) => {
    noted = { ...noted, ...change }
    if (version > 0) await notePublication(db, version, noted)
  }
  return {
    did: (menu: MenuName, step: PublishingStep) => write({ done: [...noted.done, { menu, step }] }),
    failed: (menu: MenuName, step: PublishingStep, message: string) =>
      write({ failure: { menu, step, message }, finishedAt: time() }),
    // Nothing was done because nothing had changed: what was noted before stands.
    finish: () =>
      noted.done.length === 0 && publication?.finishedAt !== undefined && !publication.failure
        ? Promise.resolve()
        : write({ finishedAt: time() }),
  }
}

interface Publishing {
  paint: PaintMenu
  note: ReturnType<typeof notesOf>
  anew: boolean
}

async function publishMenu(
  { db, client, links }: PublishContext,
  menu: Menu,
  { paint, note, anew }: Publishing,
): Promise<LineFailure | undefined> {
  const name = agencyName(await getAgency(db))
  const request = menuRequest(menu, links)
  const digest = await digestOf({ request, name, tiles: menu.tiles, drawing })
  const known = await getRichMenus(db)
  const before = known[menu.name]
  if (before?.digest === digest && !anew) return undefined

  let richMenuId = ''
  const step = async (what: PublishingStep, work: () => Promise<LineResult>) => {
    const result = await work().catch(asFailure)
    if (result.ok) await note.did(menu.name, what)
    else await note.failed(menu.name, what, result.message)
    return result
  }
  // Painted before LINE is told anything: what cannot be painted leaves nothing behind there.
  let picture = new Uint8Array()
  const failure = await firstFailure([
    () =>
      step('paint', async () => {
        picture = await paint(menu, name)
        return { ok: true, value: undefined }
      }),
    () =>
      step('create', async () => {
        const created = await client.createRichMenu(request)
        if (created.ok) richMenuId = created.value.richMenuId
        return created
      }),
    () => step('upload', () => client.setRichMenuImage(richMenuId, picture)),
    () =>
      step('show', () =>
        menu.name === 'guest'
          ? client.setDefaultRichMenu(richMenuId)
          : linkCitizens({ db, client }, richMenuId),
      ),
  ])
  if (failure) {
    // Half a menu is of no use, and LINE keeps a thousand at most.
    if (richMenuId !== '') await client.deleteRichMenu(richMenuId)
    return failure
  }
  await rememberRichMenus(db, { ...known, [menu.name]: { richMenuId, digest } })
  // Only now: until here everybody had the earlier one. That LINE keeps it costs nobody anything.
  if (before && (await client.deleteRichMenu(before.richMenuId)).ok) await note.did(menu.name, 'clean')
  return undefined
}

/** What broke on our side, in the same shape. */
const asFailure = (error: unknown): LineFailure => ({
  ok: false,
  status: 0,
  message: `วาดภาพไม่สำเร็จ: ${String(error)}`,
  retryable: true,
})

/** A person's link goes with the menu it points to, so everybody is linked anew before the old one is deleted. */
async function linkCitizens(
  { db, client }: Pick<BotContext, 'db' | 'client'>,
  richMenuId: string,
): Promise<LineResult> {
  const lineUserIds = await listRegisteredLineUsers(db)
  const chunks = Array.from({ length: Math.ceil(lineUserIds.length / linksPerCall) }, (_, i) =>
    lineUserIds.slice(i * linksPerCall, (i + 1) * linksPerCall),
  )
  const failure = await firstFailure(chunks.map((some) => () => client.linkRichMenuToMany(some, richMenuId)))
  return failure ?? { ok: true, value: undefined }
}

/**
 * Shows one person the menu that fits. Guests have the default, so theirs is just unlinked. A failure costs a
 * convenience only; it is returned and comes right at the next occasion.
 */
export async function linkMenu(
  { db, client, log }: Pick<BotContext, 'db' | 'client' | 'log'>,
  lineUserId: string,
  name: MenuName,
): Promise<LineFailure | undefined> {
  const published = (await getRichMenus(db))[name]
  if (name === 'citizen' && !published) return undefined
  const result =
    name === 'citizen' && published
      ? await client.linkRichMenu(lineUserId, published.richMenuId)
      : await client.unlinkRichMenu(lineUserId)
  if (result.ok) return undefined
  log?.(`rich menu ${name}: ${result.message}`)
  return result
}

/** Makes the calls one after the other, up to the first that fails. */
async function firstFailure(calls: readonly (() => Promise<LineResult>)[]): Promise<LineFailure | undefined> {
  for (const call of calls) {
    const result = await call()
    if (!result.ok) return result
  }
  return undefined
}

async function digestOf(what: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(what))
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
