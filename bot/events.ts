import { z } from 'zod'

/**
 * What we read of LINE's events. Open on purpose: LINE adds types, values and properties without notice, and
 * whatever we do not know must pass, be stored and do no harm.
 */
export const eventSchema = z.looseObject({
  type: z.string(),
  webhookEventId: z.string().min(1).max(100).optional().catch(undefined),
  // Milliseconds; beyond this there is no date.
  timestamp: z.number().min(0).max(8.64e15).catch(0),
  mode: z.string().optional().catch(undefined),
  replyToken: z.string().min(1).optional().catch(undefined),
  source: z
    .looseObject({
      type: z.string().optional().catch(undefined),
      userId: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  message: z
    .looseObject({
      type: z.string(),
      id: z.string().max(100).optional().catch(undefined),
      text: z.string().optional().catch(undefined),
      fileName: z.string().optional().catch(undefined),
      latitude: z.number().min(-90).max(90).optional().catch(undefined),
      longitude: z.number().min(-180).max(180).optional().catch(undefined),
      /** Of photos that were chosen together; LINE counts from 1, and leaves the numbers out on some phones. */
      imageSet: z
        .looseObject({
          id: z.string().max(100),
          index: z.number().int().optional().catch(undefined),
          total: z.number().int().optional().catch(undefined),
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  postback: z.looseObject({ data: z.string() }).optional().catch(undefined),
})
export type LineEvent = z.output<typeof eventSchema>

/** The body of one call: events of several users, or none when LINE only verifies the address. */
export const deliverySchema = z.looseObject({ events: z.array(z.unknown()) })
