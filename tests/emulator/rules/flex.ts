/** Flex containers and components, closed: an unknown property is refused as LINE refuses it. */
import { z } from 'zod'
import { actionAt } from './actions.ts'
import {
  angle,
  aspectRatio,
  borderWidth,
  color,
  extent,
  fontSize,
  imageSize,
  imageUrl,
  jsonBytes,
  lineSpacing,
  offset,
  padding,
  percentage,
  spacing,
} from './limits.ts'

const partAction = actionAt('flexPart').optional()
const placed = {
  margin: spacing.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset.optional(),
  offsetBottom: offset.optional(),
  offsetStart: offset.optional(),
  offsetEnd: offset.optional(),
}
const flex = z.number().int().min(0).optional()
const gravity = z.enum(['top', 'bottom', 'center']).optional()
const align = z.enum(['start', 'end', 'center']).optional()
const lettering = {
  size: fontSize.optional(),
  color: color.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
}

const span = z.strictObject({ type: z.literal('span'), text: z.string().optional(), ...lettering })

const textPart = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().optional(),
    contents: z.array(span).optional(),
    ...lettering,
    ...placed,
    flex,
    align,
    gravity,
    wrap: z.boolean().optional(),
    lineSpacing: lineSpacing.optional(),
    action: partAction,
    maxLines: z.number().int().min(0).optional(),
    adjustMode: z.literal('shrink-to-fit').optional(),
    scaling: z.boolean().optional(),
  })
  .superRefine((part, ctx) => {
    if (part.contents === undefined && !part.text)
      ctx.addIssue({ code: 'custom', path: ['text'], message: 'must be non-empty text' })
  })

const button = z.strictObject({
  type: z.literal('button'),
  ...placed,
  flex,
  gravity,
  color: color.optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  action: actionAt('flexButton'),
  height: z.enum(['md', 'sm']).optional(),
  adjustMode: z.literal('shrink-to-fit').optional(),
  scaling: z.boolean().optional(),
})

const image = z.strictObject({
  type: z.literal('image'),
  ...placed,
  url: imageUrl,
  flex,
  align,
  gravity,
  size: imageSize.optional(),
  aspectRatio: aspectRatio.optional(),
  aspectMode: z.enum(['fit', 'cover']).optional(),
  backgroundColor: color.optional(),
  action: partAction,
  animated: z.boolean().optional(),
})

const icon = z.strictObject({
  type: z.literal('icon'),
  ...placed,
  url: imageUrl,
  size: fontSize.optional(),
  aspectRatio: aspectRatio.optional(),
  scaling: z.boolean().optional(),
})

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: spacing.optional(),
  color: color.optional(),
})
const filler = z.strictObject({ type: z.literal('filler'), flex })

const background = z.strictObject({
  type: z.literal('linearGradient'),
  angle,
  startColor: color,
  endColor: color,
  centerColor: color.optional(),
  centerPosition: percentage.optional(),
})

const allowedIn = {
  baseline: ['icon', 'text', 'filler'],
  horizontal: ['box', 'button', 'image', 'text', 'separator', 'filler'],
  vertical: ['box', 'button', 'image', 'text', 'separator', 'filler'],
}

const box = z
  .strictObject({
    type: z.literal('box'),
    layout: z.enum(['horizontal', 'vertical', 'baseline']),
    get contents(): z.ZodArray<z.ZodType<{ type: string }>> {
      return z.array(component)
    },
    ...placed,
    flex,
    spacing: spacing.optional(),
    backgroundColor: color.optional(),
    borderColor: color.optional(),
    borderWidth: borderWidth.optional(),
    cornerRadius: spacing.optional(),
    width: extent.optional(),
    maxWidth: extent.optional(),
    height: extent.optional(),
    maxHeight: extent.optional(),
    paddingAll: padding.optional(),
    paddingTop: padding.optional(),
    paddingBottom: padding.optional(),
    paddingStart: padding.optional(),
    paddingEnd: padding.optional(),
    action: partAction,
    justifyContent: z
      .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
      .optional(),
    alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
    background: background.optional(),
  })
  .superRefine((parent, ctx) => {
    parent.contents.forEach((child, index) => {
      if (!allowedIn[parent.layout].includes(child.type))
        ctx.addIssue({ code: 'custom', path: ['contents', index], message: 'invalid property' })
    })
  })

const component: z.ZodType<{ type: string }> = z.discriminatedUnion('type', [
  box,
  textPart,
  button,
  image,
  icon,
  separator,
  filler,
])

const video = z.strictObject({
  type: z.literal('video'),
  url: imageUrl,
  previewUrl: imageUrl,
  altContent: z.discriminatedUnion('type', [box, image]),
  aspectRatio: aspectRatio.optional(),
  action: partAction,
})

const blockStyle = z.strictObject({
  backgroundColor: color.optional(),
  separator: z.boolean().optional(),
  separatorColor: color.optional(),
})

const bubble = z
  .strictObject({
    type: z.literal('bubble'),
    size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    header: box.optional(),
    hero: z.discriminatedUnion('type', [box, image, video]).optional(),
    body: box.optional(),
    footer: box.optional(),
    styles: z
      .strictObject({
        header: blockStyle.optional(),
        hero: blockStyle.optional(),
        body: blockStyle.optional(),
        footer: blockStyle.optional(),
      })
      .optional(),
    action: partAction,
  })
  .superRefine((value, ctx) => {
    if (!value.header && !value.hero && !value.body && !value.footer)
      ctx.addIssue('At least one block must be specified')
    if (value.hero?.type === 'video' && !['kilo', 'mega', 'giga'].includes(value.size ?? 'mega'))
      ctx.addIssue({ code: 'custom', path: ['hero'], message: 'invalid property' })
    if (jsonBytes(value) > 30 * 1024) ctx.addIssue('bubble is larger than 30 KB')
  })

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    contents: z
      .array(bubble)
      .min(1, 'Size must be between 1 and 12')
      .max(12, 'Size must be between 1 and 12'),
  })
  .superRefine((value, ctx) => {
    if (new Set(value.contents.map((each) => each.size ?? 'mega')).size > 1)
      ctx.addIssue('bubbles in a carousel must have the same size')
    value.contents.forEach((each, index) => {
      if (each.hero?.type === 'video')
        ctx.addIssue({ code: 'custom', path: ['contents', index, 'hero'], message: 'invalid property' })
    })
    if (jsonBytes(value) > 50 * 1024) ctx.addIssue('carousel is larger than 50 KB')
  })

export const flexContainer = z.discriminatedUnion('type', [bubble, carousel])
