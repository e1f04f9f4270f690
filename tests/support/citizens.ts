import { eq } from 'drizzle-orm'
import { registerCitizen } from '#db/citizens.ts'
import type { Database } from '#db/database.ts'
import { outbox } from '#db/schema.ts'
import type { Vault } from '#db/vault.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { type RegistrationInput, registrationSchema } from '#templates/registration.ts'
import { termsVersion } from '#templates/terms-version.ts'

/** 13 digits that nobody has, with the right check digit; the same `n` gives the same number. */
export function inventCitizenId(n: number): string {
  const digits = `0${String(100_000_000_00 + n).padStart(11, '0')}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (13 - i), 0)
  return digits + String((11 - (sum % 11)) % 10)
}

/** What an invented citizen enters to register. */
export const inventRegistration = (
  n: number,
  overrides: Partial<RegistrationInput> = {},
): RegistrationInput => ({
  prefix: 'นาง',
  firstName: 'สมศรี',
  lastName: 'ใจดี',
  citizenId: inventCitizenId(n),
  birthDate: '1958-04-13',
  phone: '0812345678',
  email: `somsri${n}@example.com`,
  address: {
    houseNo: '99/9',
    moo: '5',
    subdistrict: 'เนินกุ่ม',
    district: 'บางกระทุ่ม',
    province: 'พิษณุโลก',
    postcode: '65210',
  },
  password: 'ข้าวเหนียวมะม่วง',
  acceptedTerms: termsVersion,
  ...overrides,
})

/** A registered citizen; `lineUserId` null is somebody who registered outside LINE. */
export async function registerInvented(
  store: { db: Database; vault: Vault },
  n: number,
  lineUserId: string | null = lineUserIdOf(n),
  overrides: Partial<RegistrationInput> = {},
) {
  const registration = registrationSchema.parse(inventRegistration(n, overrides))
  const passwordHash = await hashedOnce(registration.password)
  const citizen = await registerCitizen(store.db, store.vault, registration, { lineUserId, passwordHash })
  // Registered long ago: the confirmation is not among what is owed now.
  await store.db.atomic([store.db.delete(outbox).where(eq(outbox.citizenId, citizen.id))])
  return citizen
}

const hashed = new Map<string, Promise<string>>()
/** Hashing is slow on purpose, and the invented have few passwords: once for each will do. */
export function hashedOnce(password: string): Promise<string> {
  const hash = hashed.get(password) ?? hashPassword(password)
  hashed.set(password, hash)
  return hash
}

/** A LINE user id of LINE's form. */
export const lineUserIdOf = (n: number) => `U${String(n).padStart(32, '0')}`
