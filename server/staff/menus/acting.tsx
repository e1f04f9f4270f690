import type { Context } from 'hono'
import { menusOf } from '#bot/rich-menu/menus.ts'
import { getAgency } from '#db/agency.ts'
import { define, findDefinition } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import { askForPublication } from '#db/menus.ts'
import { agencyName } from '#templates/agency.ts'
import { menuDifferences } from '#templates/menus/differences.ts'
import { type MenusContent, menuNames, menuTitles, shippedMenus } from '#templates/menus/menu.ts'
import type { AppEnv } from '../../app-env.ts'
import { described } from '../../log.ts'
import { framedPage } from '../definitions/frame.tsx'
import { definitionVersionPage, restoring, type Versioned } from '../definitions/version.tsx'
import { type Entered, enteredFrom } from '../forms/entered.ts'
import { checkedMenus } from './entered.ts'
import { menusFormPage } from './form.tsx'
import { menusPath } from './page.tsx'

const actorOf = (c: Context<AppEnv>) => ({ type: 'staff', id: c.var.staff.member.id }) as const

/** Keeps what was typed as the next version; LINE hears of it when it is published. */
export async function saveMenus(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredFrom(await c.req.parseBody())
  const { content, wrong } = checkedMenus(entered)
  if (Object.keys(wrong).length > 0) return menusFormPage(c, { entered, wrong, status: 422 })
  return keep(c, content, { entered })
}

/** What ships, as the next version. */
export async function shipMenus(c: Context<AppEnv>): Promise<Response> {
  const entered = enteredFrom(await c.req.parseBody())
  return keep(c, shippedMenus, { entered, note: 'กลับไปใช้เมนูที่มากับระบบ' })
}

async function keep(
  c: Context<AppEnv>,
  content: MenusContent,
  { entered, note = '' }: { entered: Entered; note?: string },
): Promise<Response> {
  const { db } = c.var.runtime
  const latest = await findDefinition(db, 'menus')
  if (menuDifferences(latest?.content ?? shippedMenus, content).length === 0)
    return c.redirect(menusPath, 303)
  try {
    await define(db, 'menus', { content, note, seen: Number(entered.seen) }, actorOf(c))
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
    const by = (await findDefinition(db, 'menus'))?.by ?? ''
    return menusFormPage(c, { entered, overtakenBy: by, status: 409 })
  }
  return c.redirect(`${menusPath}?done=saved`, 303)
}

/** Begins to bring the newest version to LINE; the page tells how far it is. */
export async function publishMenus(c: Context<AppEnv>): Promise<Response> {
  const { version } = await c.req.parseBody()
  await askForPublication(c.var.runtime.db, Number(version))
  c.var.delivery.publishMenus()
  return c.redirect(menusPath, 303)
}

/** Both pictures, drawn by the painter that draws them for LINE: as saved or, by a form, as typed. */
export async function previewMenus(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const typed = c.req.method === 'POST' ? checkedMenus(enteredFrom(await c.req.parseBody())) : undefined
  const faults = Object.values(typed?.wrong ?? {})
  const content = typed?.content ?? (await findDefinition(db, 'menus'))?.content ?? shippedMenus
  const pictures = faults.length > 0 ? [] : await paintedOf(c, content)
  return framedPage(
    c,
    <>
      {faults.map((fault) => (
        <p class="fault" key={fault}>
          {fault}
        </p>
      ))}
      {pictures === undefined && <p class="fault">วาดภาพไม่ได้ในขณะนี้ กรุณาลองใหม่ภายหลัง</p>}
      {pictures?.map(({ name, png }) => (
        <section key={name}>
          <h2>{menuTitles[name]}</h2>
          <img class="menu" alt={labelsOf(content, name)} src={`data:image/png;base64,${png}`} />
        </section>
      ))}
    </>,
  )
}

const labelsOf = (content: MenusContent, name: keyof MenusContent) =>
  content[name].map(({ lines }) => lines.join('')).join(', ')

async function paintedOf(c: Context<AppEnv>, content: MenusContent) {
  const { db, paintMenu, log } = c.var.runtime
  const name = agencyName(await getAgency(db))
  try {
    const menus = menusOf(content)
    const painted = []
    // One after the other: a picture takes all of a core, and much memory, for a second.
    for (const menu of menuNames)
      painted.push({ name: menu, png: Buffer.from(await paintMenu(menus[menu], name)).toString('base64') })
    return painted
  } catch (error) {
    log('error', described(error, 'menu preview'))
    return undefined
  }
}

const about: Versioned<'menus'> = {
  subject: 'menus',
  title: 'เมนู LINE',
  base: menusPath,
  shipped: shippedMenus,
  differences: menuDifferences,
  ifRestored: 'เมนูของฉบับนี้เป็นฉบับใหม่ ประชาชนเห็นเมื่อกดเผยแพร่ไปยัง LINE',
}
export const menusVersionPage = definitionVersionPage(about)

/** An earlier version, as the next one. */
export async function restoreMenus(c: Context<AppEnv>): Promise<Response> {
  const { shown, seen, note } = await restoring(c, about)
  await define(c.var.runtime.db, 'menus', { content: shown.content, note, seen }, actorOf(c))
  return c.redirect(`${menusPath}?done=restored`, 303)
}
