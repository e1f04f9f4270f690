import { getAgency, getRichMenus, rememberRichMenus } from '#db/agency.ts'
import { listRegisteredLineUsers } from '#db/friends.ts'
import { agencyName } from '#templates/agency.ts'
import type { LineFailure, LineResult } from '../client.ts'
import type { BotContext } from '../context.ts'
import { drawing } from './draw.ts'
import { type Menu, type MenuName, menuRequest, menus } from './menus.ts'

/** LINE's limit of the bulk call. */
const linksPerCall = 500

type PublishContext = Pick<BotContext, 'db' | 'client' | 'links' | 'log'>
/** Makes a menu's picture, a PNG; called only when the menu is new to LINE. */
export type PaintMenu = (menu: Menu, agencyName: string) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Brings LINE's rich menus in line with ours and makes `guest` everybody's default. Does nothing when nothing
 * changed, so every start may call it. What LINE refuses is returned, and left for the next start.
 */
export async function publishRichMenus(
  context: PublishContext,
  paint: PaintMenu,
): Promise<LineFailure | undefined> {
  for (const menu of Object.values(menus)) {
    const failure = await publishMenu(context, menu, paint)
    if (failure) {
      context.log?.(`rich menu ${menu.name}: ${failure.message}`)
      return failure
    }
  }
  return undefined
}

async function publishMenu(
  { db, client, links }: PublishContext,
  menu: Menu,
  paint: PaintMenu,
): Promise<LineFailure | undefined> {
  const name = agencyName(await getAgency(db))
  const request = menuRequest(menu, links)
  const digest = await digestOf({ request, name, tiles: menu.tiles, drawing })
  const known = await getRichMenus(db)
  const before = known[menu.name]
  if (before?.digest === digest) return undefined

  const created = await client.createRichMenu(request)
  if (!created.ok) return created
  const { richMenuId } = created.value
  const picture = await paint(menu, name)
  const failure = await firstFailure([
    () => client.setRichMenuImage(richMenuId, picture),
    menu.name === 'guest'
      ? () => client.setDefaultRichMenu(richMenuId)
      : () => linkCitizens({ db, client }, richMenuId),
  ])
  if (failure) {
    // Half a menu is of no use, and LINE keeps a thousand at most.
    await client.deleteRichMenu(richMenuId)
    return failure
  }
  await rememberRichMenus(db, { ...known, [menu.name]: { richMenuId, digest } })
  if (before) await client.deleteRichMenu(before.richMenuId)
  return undefined
}

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
