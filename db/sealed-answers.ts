import type { Field, Fields } from '#templates/fields.ts'
import type { Vault } from './vault.ts'

declare const sealed: unique symbol
/** Answers as the store keeps them: nothing in clear that could be misused where it is written down. */
export type SealedAnswers = Readonly<Record<string, unknown>> & { readonly [sealed]: true }

export const noAnswers = {} as SealedAnswers

type Typed = Readonly<Record<string, unknown>>
type Kind = Field['kind']

/** A citizen ID, whosever it is, and a bank account. */
const sealedKinds: readonly Kind[] = ['citizen-id', 'bank-account']

/** Answers, checked or half typed, for the store. */
export const sealAnswers = (vault: Vault, fields: Fields, answers: Typed): Promise<SealedAnswers> =>
  eachAnswer(fields, answers, async (kind, answer) =>
    sealedKinds.includes(kind) && isAnswered(answer)
      ? { sealed: await vault.seal(JSON.stringify(answer)) }
      : answer,
  ) as Promise<SealedAnswers>

/** What `sealAnswers` was given. */
export const openAnswers = <T extends Typed>(
  vault: Vault,
  fields: Fields,
  answers: SealedAnswers,
): Promise<T> =>
  eachAnswer(fields, answers, async (kind, answer) =>
    sealedKinds.includes(kind) && isSealed(answer) ? JSON.parse(await vault.open(answer.sealed)) : answer,
  ) as Promise<Typed> as Promise<T>

async function eachAnswer(
  fields: Fields,
  answers: Typed,
  change: (kind: Kind, answer: unknown) => Promise<unknown>,
): Promise<Typed> {
  const changed = Object.entries(answers).map(async ([name, answer]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return [name, answer] as const
    if (field.kind !== 'rows') return [name, await change(field.kind, answer)] as const
    const rows = Array.isArray(answer) ? answer : []
    return [
      name,
      await Promise.all(rows.map((row: Typed) => eachAnswer(field.item, row ?? {}, change))),
    ] as const
  })
  return Object.fromEntries(await Promise.all(changed))
}

const isAnswered = (answer: unknown) => answer !== undefined && answer !== null && answer !== ''

const isSealed = (answer: unknown): answer is { sealed: string } =>
  typeof answer === 'object' && answer !== null && 'sealed' in answer && typeof answer.sealed === 'string'
