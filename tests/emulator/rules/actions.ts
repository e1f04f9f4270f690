/** LINE's action objects. Where an action stands decides whether its label is required and how long it may be. */
import { z } from 'zod'
import { label, linkUrl, text } from './limits.ts'

type Place = { label: 'required' | 'optional'; max: number; only: readonly string[] }

const anywhere = ['postback', 'message', 'uri', 'datetimepicker', 'clipboard'] as const
const places = {
  quickReply: { label: 'required', max: 20, only: [...anywhere, 'camera', 'cameraRoll', 'location'] },
  flexButton: { label: 'required', max: 40, only: anywhere },
  flexPart: { label: 'optional', max: 40, only: anywhere },
  template: { label: 'required', max: 20, only: anywhere },
  templateDefault: { label: 'optional', max: 20, only: anywhere },
  imageCarousel: { label: 'optional', max: 12, only: anywhere },
  richMenu: { label: 'optional', max: 20, only: [...anywhere, 'richmenuswitch'] },
} as const satisfies Record<string, Place>

const dateFormats = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  datetime: /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d$/,
}

function actionKinds(labelRule: z.ZodType) {
  const common = { label: labelRule }
  return [
    z
      .strictObject({
        type: z.literal('postback'),
        ...common,
        data: text(1, 300),
        displayText: label(1, 300).optional(),
        text: label(1, 300).optional(),
        inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
        fillInText: label(1, 300).optional(),
      })
      .superRefine((action, ctx) => {
        if (action.displayText !== undefined && action.text !== undefined)
          ctx.addIssue('displayText and text cannot be used together')
        if (action.fillInText !== undefined && action.inputOption !== 'openKeyboard')
          ctx.addIssue({ code: 'custom', path: ['fillInText'], message: 'needs inputOption openKeyboard' })
      }),
    z.strictObject({ type: z.literal('message'), ...common, text: label(1, 300) }),
    z.strictObject({
      type: z.literal('uri'),
      ...common,
      uri: linkUrl,
      altUri: z.strictObject({ desktop: linkUrl.optional() }).optional(),
    }),
    z
      .strictObject({
        type: z.literal('datetimepicker'),
        ...common,
        data: text(1, 300),
        mode: z.enum(['date', 'time', 'datetime']),
        initial: z.string().optional(),
        min: z.string().optional(),
        max: z.string().optional(),
      })
      .superRefine((action, ctx) => {
        for (const key of ['initial', 'min', 'max'] as const) {
          const value = action[key]
          if (value === undefined) continue
          // A Buddhist year such as 2569 is out of LINE's 1900-2100.
          const year = action.mode === 'time' ? 2000 : Number(value.slice(0, 4))
          if (!dateFormats[action.mode].test(value) || year < 1900 || year > 2100)
            ctx.addIssue({ code: 'custom', path: [key], message: 'invalid date' })
        }
        if (action.min && action.max && action.min >= action.max) ctx.addIssue('min must be before max')
      }),
    z.strictObject({ type: z.literal('clipboard'), ...common, clipboardText: text(1, 1000) }),
    z.strictObject({
      type: z.literal('richmenuswitch'),
      ...common,
      richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid alias'),
      data: text(1, 300),
    }),
    z.strictObject({ type: z.literal('camera'), ...common }),
    z.strictObject({ type: z.literal('cameraRoll'), ...common }),
    z.strictObject({ type: z.literal('location'), ...common }),
  ] as const
}

/** The schema of an action that stands at this place. */
export function actionAt(place: keyof typeof places) {
  const rule: Place = places[place]
  const labels = rule.label === 'required' ? label(1, rule.max) : label(0, rule.max).optional()
  return z.discriminatedUnion('type', actionKinds(labels)).superRefine((action, ctx) => {
    const deny = (message: string) => ctx.addIssue({ code: 'custom', path: ['type'], message })
    if (!rule.only.includes(action.type)) deny(`${action.type} is not allowed here`)
    if (place === 'quickReply' && action.type === 'postback' && action.text !== undefined)
      ctx.addIssue({ code: 'custom', path: ['text'], message: 'must not be used in quick replies' })
  })
}
