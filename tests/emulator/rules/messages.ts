/** Message objects and the bodies of the calls that send them. */
import { z } from 'zod'
import { actionAt } from './actions.ts'
import { flexContainer } from './flex.ts'
import { filledText, imageUrl, text, userId } from './limits.ts'
import { template } from './templates.ts'

const thirteen = 'Size must be between 1 and 13'
const common = {
  quickReply: z
    .strictObject({
      items: z
        .array(
          z.strictObject({
            type: z.literal('action'),
            imageUrl: imageUrl.optional(),
            action: actionAt('quickReply'),
          }),
        )
        .min(1, thirteen)
        .max(13, thirteen),
    })
    .optional(),
  sender: z
    .strictObject({
      name: text(1, 20)
        .refine((name) => !/line/i.test(name), 'invalid name')
        .optional(),
      iconUrl: imageUrl.optional(),
    })
    .optional(),
}

const emojis = z
  .array(z.strictObject({ index: z.number().int(), productId: z.string(), emojiId: z.string() }))
  .max(20, 'Size must be between 0 and 20')

const messageKinds = [
  z.strictObject({
    type: z.literal('text'),
    text: filledText(5000),
    emojis: emojis.optional(),
    quoteToken: z.string().optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('textV2'),
    text: filledText(5000),
    substitution: z.record(z.string(), z.unknown()).optional(),
    quoteToken: z.string().optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('sticker'),
    packageId: text(1, 20),
    stickerId: text(1, 20),
    quoteToken: z.string().optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('image'),
    originalContentUrl: imageUrl,
    previewImageUrl: imageUrl,
    ...common,
  }),
  z.strictObject({
    type: z.literal('location'),
    title: filledText(100),
    address: filledText(100),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    ...common,
  }),
  z.strictObject({ type: z.literal('template'), altText: filledText(1500), template, ...common }),
  z.strictObject({
    type: z.literal('flex'),
    altText: filledText(1500),
    contents: flexContainer,
    ...common,
  }),
] as const

const oneToFive = 'Size must be between 1 and 5'
export const messages = z
  .array(z.discriminatedUnion('type', messageKinds), 'May not be empty')
  .min(1, oneToFive)
  .max(5, oneToFive)

const delivery = {
  messages,
  notificationDisabled: z.boolean().optional(),
}
const units = z
  .array(z.string().regex(/^[a-zA-Z0-9_]{1,30}$/))
  .max(1)
  .optional()
const fiveHundred = 'Size must be between 1 and 500'

export const replyBody = z.strictObject({ replyToken: text(1, 1000), ...delivery })
export const pushBody = z.strictObject({ to: text(1, 1000), ...delivery, customAggregationUnits: units })
export const multicastBody = z.strictObject({
  to: z
    .array(userId)
    .min(1, fiveHundred)
    .max(500, fiveHundred)
    .refine((ids) => new Set(ids).size === ids.length, 'duplicate user IDs'),
  ...delivery,
  customAggregationUnits: units,
})
export const broadcastBody = z.strictObject(delivery)
export const validateBody = z.strictObject({ messages })
export const loadingBody = z.strictObject({
  chatId: userId,
  loadingSeconds: z.number().int().min(5).max(60).multipleOf(5).optional(),
})
export const markAsReadBody = z.strictObject({ markAsReadToken: text(1, 1000) })
