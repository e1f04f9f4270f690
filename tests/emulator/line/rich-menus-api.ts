/** Rich menus over HTTP: the menu itself, its links and aliases; the picture is on the data host. */
import { type Context, Hono } from 'hono'
import {
  aliasBody,
  aliasUpdateBody,
  bulkLinkBody,
  bulkUnlinkBody,
  richMenuBody,
} from '../rules/rich-menus.ts'
import type { World } from '../world.ts'
import { readBody } from './bodies.ts'
import { pictureSize } from './picture-size.ts'

const notFound = (c: Context) => c.json({ message: 'Not found' }, 404)

export function richMenusApi(world: World): Hono {
  const api = new Hono()
  const { richMenus, users } = world

  /** LINE links only menus that exist and have their picture. */
  function refuseLink(c: Context, id: string): Response | undefined {
    if (!richMenus.menus.has(id)) return notFound(c)
    if (richMenus.pictures.has(id)) return undefined
    return c.json({ message: 'must upload richmenu image before applying it to user' }, 400)
  }

  function link(userId: string, id: string): void {
    if (users.find(userId)?.friendship === 'friend') richMenus.linked.set(userId, id)
  }

  api.post('/richmenu', async (c) => {
    const body = await readBody(c, richMenuBody)
    return body instanceof Response ? body : c.json({ richMenuId: richMenus.create(body) })
  })
  api.post('/richmenu/validate', async (c) => {
    const body = await readBody(c, richMenuBody)
    return body instanceof Response ? body : c.json({})
  })
  api.get('/richmenu/list', (c) => c.json({ richmenus: [...richMenus.menus.values()] }))

  api.post('/richmenu/alias', async (c) => {
    const body = await readBody(c, aliasBody)
    if (body instanceof Response) return body
    if (richMenus.aliases.has(body.richMenuAliasId))
      return c.json({ message: 'conflict richmenu alias id' }, 400)
    const refused = refuseLink(c, body.richMenuId)
    if (refused) return refused
    richMenus.aliases.set(body.richMenuAliasId, body.richMenuId)
    return c.json({})
  })
  api.get('/richmenu/alias/list', (c) =>
    c.json({
      aliases: [...richMenus.aliases].map(([richMenuAliasId, richMenuId]) => ({
        richMenuAliasId,
        richMenuId,
      })),
    }),
  )
  api.get('/richmenu/alias/:alias', (c) => {
    const richMenuAliasId = c.req.param('alias')
    const richMenuId = richMenus.aliases.get(richMenuAliasId)
    return richMenuId ? c.json({ richMenuAliasId, richMenuId }) : notFound(c)
  })
  api.post('/richmenu/alias/:alias', async (c) => {
    const body = await readBody(c, aliasUpdateBody)
    if (body instanceof Response) return body
    if (!richMenus.aliases.has(c.req.param('alias'))) return notFound(c)
    const refused = refuseLink(c, body.richMenuId)
    if (refused) return refused
    richMenus.aliases.set(c.req.param('alias'), body.richMenuId)
    return c.json({})
  })
  api.delete('/richmenu/alias/:alias', (c) =>
    richMenus.aliases.delete(c.req.param('alias')) ? c.json({}) : notFound(c),
  )

  api.post('/richmenu/bulk/link', async (c) => {
    const body = await readBody(c, bulkLinkBody)
    if (body instanceof Response) return body
    const refused = refuseLink(c, body.richMenuId)
    if (refused) return refused
    for (const userId of body.userIds) link(userId, body.richMenuId)
    world.changed()
    return c.json({}, 202)
  })
  api.post('/richmenu/bulk/unlink', async (c) => {
    const body = await readBody(c, bulkUnlinkBody)
    if (body instanceof Response) return body
    for (const userId of body.userIds) richMenus.linked.delete(userId)
    world.changed()
    return c.json({}, 202)
  })

  api.get('/richmenu/:id', (c) => {
    const menu = richMenus.menus.get(c.req.param('id'))
    return menu ? c.json(menu) : notFound(c)
  })
  api.delete('/richmenu/:id', (c) => {
    if (!richMenus.menus.has(c.req.param('id'))) return notFound(c)
    richMenus.remove(c.req.param('id'))
    world.changed()
    return c.json({})
  })

  api.get('/user/all/richmenu', (c) =>
    richMenus.defaultId
      ? c.json({ richMenuId: richMenus.defaultId })
      : c.json({ message: 'no default richmenu' }, 404),
  )
  api.delete('/user/all/richmenu', (c) => {
    richMenus.setDefault(undefined)
    world.changed()
    return c.json({})
  })
  api.post('/user/all/richmenu/:id', (c) => {
    const refused = refuseLink(c, c.req.param('id'))
    if (refused) return refused
    richMenus.setDefault(c.req.param('id'))
    world.changed()
    return c.json({})
  })

  api.get('/user/:userId/richmenu', (c) => {
    const richMenuId = richMenus.linked.get(c.req.param('userId'))
    return richMenuId ? c.json({ richMenuId }) : c.json({ message: 'the user has no richmenu' }, 404)
  })
  api.delete('/user/:userId/richmenu', (c) => {
    richMenus.linked.delete(c.req.param('userId'))
    world.changed()
    return c.json({})
  })
  api.post('/user/:userId/richmenu/:id', (c) => {
    const refused = refuseLink(c, c.req.param('id'))
    if (refused) return refused
    link(c.req.param('userId'), c.req.param('id'))
    world.changed()
    return c.json({})
  })
  return api
}

const oneMegabyte = 1024 * 1024

/** Lives on the data host. */
export function richMenuPictureApi(world: World): Hono {
  const api = new Hono()
  const { richMenus } = world
  api.get('/richmenu/:id/content', (c) => {
    const picture = richMenus.pictures.get(c.req.param('id'))
    if (!picture) return notFound(c)
    return c.body(new Uint8Array(picture.bytes), 200, { 'content-type': picture.type })
  })
  api.post('/richmenu/:id/content', async (c) => {
    const id = c.req.param('id')
    const menu = richMenus.menus.get(id)
    if (!menu) return notFound(c)
    const type = c.req.header('content-type')
    if (type !== 'image/png' && type !== 'image/jpeg')
      return c.json({ message: 'Unsupported Media Type' }, 415)
    const bytes = Buffer.from(await c.req.arrayBuffer())
    if (bytes.length > oneMegabyte) return c.json({ message: 'Request Entity Too Large' }, 413)
    if (richMenus.pictures.has(id))
      return c.json({ message: 'An image has already been uploaded to the richmenu' }, 400)
    const size = pictureSize(bytes, type)
    if (!size) return c.json({ message: 'The image is broken' }, 400)
    if (size.width !== menu.size.width || size.height !== menu.size.height)
      return c.json({ message: 'The image size must be the size of the richmenu' }, 400)
    richMenus.pictures.set(id, { bytes, type })
    world.changed()
    return c.json({})
  })
  return api
}
