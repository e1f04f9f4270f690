/** Template messages: the older, fixed layouts. */
import { z } from 'zod'
import { actionAt } from './actions.ts'
import { color, imageUrl, label } from './limits.ts'

const action = actionAt('template')
const defaultAction = actionAt('templateDefault').optional()
const picture = {
  thumbnailImageUrl: imageUrl.optional(),
  imageBackgroundColor: color.optional(),
  title: label(1, 40).optional(),
}
const pictureFrame = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
}

const actions = (min: number, max: number) => {
  const words = `Size must be between ${min} and ${max}`
  return z.array(action).min(min, words).max(max, words)
}

/** Next to a title or a picture there is room for less text. */
function roomForText(plain: number) {
  return (
    value: { title?: unknown; thumbnailImageUrl?: unknown; text: string },
    ctx: z.core.$RefinementCtx,
  ) => {
    const max = value.title || value.thumbnailImageUrl ? 60 : plain
    if (!label(1, max).safeParse(value.text).success)
      ctx.addIssue({ code: 'custom', path: ['text'], message: `Length must be between 1 and ${max}` })
  }
}

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    ...picture,
    ...pictureFrame,
    text: z.string(),
    defaultAction,
    actions: actions(1, 4),
  })
  .superRefine(roomForText(160))

const confirm = z.strictObject({ type: z.literal('confirm'), text: label(1, 240), actions: actions(2, 2) })

const column = z
  .strictObject({ ...picture, text: z.string(), defaultAction, actions: actions(1, 3) })
  .superRefine(roomForText(120))

const tenColumns = 'Size must be between 1 and 10'
const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    ...pictureFrame,
    columns: z.array(column).min(1, tenColumns).max(10, tenColumns),
  })
  .superRefine((value, ctx) => {
    if (new Set(value.columns.map((each) => each.actions.length)).size > 1)
      ctx.addIssue({ code: 'custom', path: ['columns'], message: 'must have the same number of actions' })
  })

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: z
    .array(z.strictObject({ imageUrl, action: actionAt('imageCarousel') }))
    .min(1, tenColumns)
    .max(10, tenColumns),
})

export const template = z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel])
