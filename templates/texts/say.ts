import { type Agency, agencyName } from '../agency.ts'
import { chatTexts } from './chat.ts'
import { mailTexts } from './mails.ts'
import { requestTexts } from './requests.ts'
import { filled, type Placeholder, type TextMessage } from './text.ts'

/** Every text that an agency may word for itself: what citizens read, not what buttons, warnings and the law say. */
export const texts = { ...chatTexts, ...requestTexts, ...mailTexts } as const
type Texts = typeof texts
export type MessageCode = keyof Texts
export type PartOf<M extends MessageCode> = M extends unknown ? keyof Texts[M]['parts'] : never

/** In which part of the console's list each stands. */
export const textGroups = { chat: chatTexts, request: requestTexts, mail: mailTexts } as const
export const messageCodes = Object.keys(texts) as MessageCode[]
export const messageOf = (code: MessageCode): TextMessage => texts[code]

/** What an agency says otherwise: message → part → text. */
export type AgencyTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The placeholders of a part, besides the agency's own name. */
type NeededIn<T> =
  | (T extends { needs: readonly (infer P extends Placeholder)[] } ? P : never)
  | (T extends { may: readonly (infer P extends Placeholder)[] } ? P : never)
type Part<M extends MessageCode, P> = M extends unknown
  ? P extends keyof Texts[M]['parts']
    ? Texts[M]['parts'][P]
    : never
  : never
type Values<M extends MessageCode, P> = [NeededIn<Part<M, P>>] extends [never]
  ? []
  : [values: Record<NeededIn<Part<M, P>>, string>]

/** A sentence as the agency words it, or as it ships. */
export function say<M extends MessageCode, P extends PartOf<M> & string>(
  agency: Agency,
  message: M,
  part: P,
  ...[values]: Values<M, P>
): string {
  const shipped = messageOf(message).parts[part]?.text ?? ''
  const text = agency.texts?.[message]?.[part] ?? shipped
  return filled(text, { agency: agencyName(agency), ...values })
}
