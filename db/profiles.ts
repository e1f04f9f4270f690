import type { Applicant } from '#templates/applicant.ts'
import { type Citizen, changeCitizen } from './citizens.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'

/** What a citizen may change by themselves; the e-mail address needs a link of its own. */
export type ProfileChange = Partial<Omit<Applicant, 'email'>>

const checkedAlready = 'ข้อมูลนี้ผ่านการตรวจสอบยืนยันตัวตนแล้ว หากต้องการแก้ไข กรุณาติดต่อเจ้าหน้าที่พร้อมบัตรประจำตัวประชาชน'

/** Whether name, birth date and address were checked by the office, which alone changes them from then on. */
export const isProfileChecked = (citizen: Citizen) => citizen.identityVerifiedAt !== null

/** Corrects the profile. Throws `forbidden` when it would change what the office has checked. */
export async function changeProfile(
  db: Database,
  citizen: Citizen,
  change: ProfileChange,
  at = new Date(),
): Promise<Citizen> {
  const profile = { ...citizen.profile, ...change }
  const changed = Object.keys(change).filter(
    (name) => !isSame(name as keyof ProfileChange, citizen.profile, profile),
  )
  if (changed.length === 0) return citizen
  if (isProfileChecked(citizen) && changed.some((name) => name !== 'phone'))
    throw new DomainError('forbidden', checkedAlready)
  // Which, not what: the log is not a second place for personal data.
  return changeCitizen(
    db,
    citizen,
    { action: 'citizen.change_profile', set: { profile }, details: { changed } },
    at,
  )
}

const isSame = (name: keyof ProfileChange, before: Applicant, after: Applicant) => {
  const [a, b] = [before[name], after[name]]
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())
}

/** Where the sealed bytes of a profile picture are in the files store. */
export const pictureKey = (id: string) => `pictures/${id}`

/** Shows a picture whose bytes are stored already, or none; the caller deletes the bytes of the one before. */
export const changePicture = (db: Database, citizen: Citizen, pictureId: string | null, at = new Date()) =>
  changeCitizen(
    db,
    citizen,
    { action: pictureId ? 'citizen.change_picture' : 'citizen.remove_picture', set: { pictureId } },
    at,
  )
