import type { Citizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import type { Vault } from '#db/vault.ts'
import { passwordTroubles } from '#templates/password-advice.ts'
import { isPersonal } from '#templates/passwords.ts'

/** Refuses a password that is made of what is known about its owner. */
export async function checkNotPersonal(
  vault: Vault,
  { profile, citizenIdSealed }: Citizen,
  password: string,
  field = 'password',
): Promise<void> {
  const citizenId = await vault.open(citizenIdSealed)
  if (!isPersonal(password, { ...profile, citizenId })) return
  throw new DomainError('invalid_answers', passwordTroubles.personal, { [field]: passwordTroubles.personal })
}
