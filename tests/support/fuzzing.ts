import fc from 'fast-check'

/** The same inputs again: `FUZZ_SEED=… npm run test:long`. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

/** Tries as many inputs as there is time for; what fails is made small and told with its seed. */
export async function fuzz<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<void>,
  { numRuns = 1500, seconds = 25, deadline = 30_000 } = {},
): Promise<void> {
  let runs = 0
  const property = fc.asyncProperty(inputs, (input) => {
    runs++
    return holds(input)
  })
  try {
    await fc.assert(property, {
      seed,
      numRuns,
      timeout: deadline,
      interruptAfterTimeLimit: seconds * 1000,
      markInterruptAsFailure: false,
    })
  } finally {
    console.info(`${name}: ${runs} inputs, seed ${seed}`)
  }
}

const nasty = [
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '\u202egpj.exe',
  '%00%ff%',
  '๑๒๓๔',
  '1e400',
  '-0',
  '99999999999999999999',
  '0000-99-99',
  '31/02/2570',
  'ก'.repeat(5000),
  'a'.repeat(200_000),
]
export const nastyText = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 40 }))

/** JSON of every shape, with these among its keys, so that it comes further than the first check. */
export function nastyJson(keys: readonly string[]): fc.Arbitrary<unknown> {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(nastyText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.uuid()),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys, '__proto__'), nastyText), tie('tree'), { maxKeys: 6 }),
    ),
  }))
  return tree
}

/** Texts that are JSON, nearly JSON, or a hole without a bottom. */
export function nastyBody(keys: readonly string[], fits: readonly object[] = []): fc.Arbitrary<string> {
  const json = nastyJson(keys)
  const nearly = fc
    .tuple(fc.constantFrom(...fits, {}), fc.constantFrom(...keys), json)
    .map(([base, key, value]) => JSON.stringify({ ...base, [key]: value }))
  const deep = fc
    .tuple(fc.constantFrom('[', '{"answers":', '{"events":[', '{"a":['), fc.integer({ min: 1, max: 20_000 }))
    .map(([open, depth]) => `${open.repeat(depth)}0${closing(open).repeat(depth)}`)
  const asText = json.map((value) => JSON.stringify(value))
  const cut = asText.map((text) => text.slice(0, text.length / 2))
  return fc.oneof({ weight: 4, arbitrary: nearly }, { weight: 3, arbitrary: asText }, deep, cut, nastyText)
}
const closing = (open: string) =>
  [...open]
    .toReversed()
    .map((letter) => ({ '[': ']', '{': '}' })[letter] ?? '')
    .join('')
