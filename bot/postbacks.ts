import type { messagingApi } from '@line/bot-sdk'
import { z } from 'zod'

const nothing = z.object({})
/** A complaint that is being told. */
const draft = z.string().min(1).max(36)
const name = z.string().min(1).max(40)

/** Every tap there is, with what it carries. Sender and receiver share this table. */
export const postbacks = {
  'menu.show': nothing,
  'services.list': nothing,
  'complaints.list': nothing,
  'requests.list': nothing,
  'requests.show': z.object({ reference: z.string().min(1).max(20) }),
  'fix.answer': z.object({ reference: z.string().min(1).max(20), fixed: z.enum(['yes', 'no']) }),
  'fix.rate': z.object({ reference: z.string().min(1).max(20), rating: z.enum(['1', '2', '3', '4', '5']) }),
  'fix.enough': z.object({ reference: z.string().min(1).max(20) }),
  'complaint.begin': nothing,
  'complaint.continue': z.object({ draft }),
  'complaint.categories': z.object({ draft }),
  'complaint.category': z.object({ draft, code: name }),
  'complaint.choose': z.object({ draft, field: name, option: name }),
  'complaint.skip': z.object({ draft, what: name }),
  'complaint.place_is_meant': z.object({ draft }),
  'complaint.undo': z.object({ draft }),
  'complaint.show_name': z.object({ draft }),
  'complaint.hide_name': z.object({ draft }),
  'complaint.follow': z.object({ draft, reference: z.string().min(1).max(20) }),
  'complaint.is_new': z.object({ draft }),
  'complaint.file': z.object({ draft }),
  'complaint.leave': z.object({ draft }),
  'complaint.discard': z.object({ draft }),
  'account.show': nothing,
  'help.show': nothing,
  'contact.show': nothing,
} as const satisfies Record<string, z.ZodObject<Record<string, z.ZodType<string>>>>

export type PostbackName = keyof typeof postbacks
export type PostbackData<N extends PostbackName> = z.output<(typeof postbacks)[N]>
export type Postback = { [N in PostbackName]: { name: N; data: PostbackData<N> } }[PostbackName]

/** LINE's limit on the data of a postback. */
const maxLength = 300

/** The wire form, as in LINE's own documents: `action=requests.show&reference=692-184-906`. */
export function packPostback<N extends PostbackName>(name: N, data: PostbackData<N>): string {
  const packed = new URLSearchParams({ action: name, ...data }).toString()
  if (packed.length > maxLength) throw new Error(`postback ${name} is longer than ${maxLength} characters`)
  return packed
}

/** Undefined for what this version does not know, such as a button of an old message. */
export function unpackPostback(packed: string): Postback | undefined {
  const { action, ...rest } = Object.fromEntries(new URLSearchParams(packed))
  if (action === undefined || !isPostbackName(action)) return undefined
  const data = postbacks[action].safeParse(rest)
  // The table guarantees that name and data belong together; the checker cannot see it through the index.
  return data.success ? ({ name: action, data: data.data } as Postback) : undefined
}

const isPostbackName = (name: string): name is PostbackName => Object.hasOwn(postbacks, name)

/** A tap on a button: its label shows in the chat as the citizen's own words. */
export const tap = <N extends PostbackName>(
  label: string,
  name: N,
  data: PostbackData<N>,
): messagingApi.PostbackAction => ({
  type: 'postback',
  label,
  data: packPostback(name, data),
  displayText: label,
})
