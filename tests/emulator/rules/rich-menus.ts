/** Rich menus, their aliases and links. */
import { z } from 'zod'
import { actionAt } from './actions.ts'
import { label, userId } from './limits.ts'

const whole = (min: number) => z.number('must be specified').int().min(min)
const aliasId = z.string('must be specified').regex(/^[a-z0-9_-]{1,32}$/, 'invalid alias')

const size = z
  .strictObject({ width: whole(800).max(2500), height: whole(250) })
  .refine(({ width, height }) => width / height >= 1.45, 'aspect ratio must be 1.45 or more')

export const richMenuBody = z
  .strictObject({
    size,
    selected: z.boolean('must be specified'),
    name: label(1, 300),
    chatBarText: label(1, 14),
    areas: z
      .array(
        z.strictObject({
          bounds: z.strictObject({ x: whole(0), y: whole(0), width: whole(1), height: whole(1) }),
          action: actionAt('richMenu'),
        }),
      )
      .max(20, 'Size must be between 0 and 20'),
  })
  .superRefine((menu, ctx) => {
    menu.areas.forEach(({ bounds }, index) => {
      if (bounds.x + bounds.width > menu.size.width || bounds.y + bounds.height > menu.size.height)
        ctx.addIssue({ code: 'custom', path: ['areas', index, 'bounds'], message: 'outside the rich menu' })
    })
  })

export const aliasBody = z.strictObject({ richMenuAliasId: aliasId, richMenuId: z.string().min(1) })
export const aliasUpdateBody = z.strictObject({ richMenuId: z.string().min(1) })
const manyUsers = z.array(userId).min(1).max(500, 'Size must be between 1 and 500')
export const bulkLinkBody = z.strictObject({ richMenuId: z.string().min(1), userIds: manyUsers })
export const bulkUnlinkBody = z.strictObject({ userIds: manyUsers })

export type RichMenuBody = z.infer<typeof richMenuBody>
