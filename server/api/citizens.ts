import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { registerCitizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { termsInForce } from '#db/terms.ts'
import { agencyName, officeName } from '#templates/agency.ts'
import { fullName } from '#templates/applicant.ts'
import { publicAgency } from '#templates/public-agency.ts'
import { registrationSchema } from '#templates/registration.ts'
import { shownTerms } from '#templates/terms-content.ts'
import type { AppEnv } from '../app-env.ts'
import { logIn } from '../auth/citizen.ts'
import { rememberDevice } from '../auth/known-devices.ts'
import { hashPassword } from '../auth/passwords.ts'
import { agencyHere } from '../identity-photos.ts'
import { orInvalid } from './validation.ts'

/** Opening an account, in LINE or outside it. */
export const citizensApi = () =>
  new Hono<AppEnv>().post('/', zValidator('json', registrationSchema, orInvalid), async (c) => {
    const { db, vault } = c.var.runtime
    const registration = c.req.valid('json')
    if (registration.acceptedTerms !== String((await termsInForce(db)).version)) throw changedTerms()
    const lineUserId = c.var.session?.lineUserId ?? null
    const passwordHash = await hashPassword(registration.password)
    const citizen = await registerCitizen(db, vault, registration, { lineUserId, passwordHash })
    await logIn(c, { lineUserId, citizenId: citizen.id })
    await rememberDevice(c, citizen.citizenIdHash)
    if (lineUserId) c.var.delivery.accountChanged(lineUserId)
    c.var.delivery.deliverSoon()
    return c.json({ name: fullName(citizen.profile) }, 201)
  })

/** They changed while the form was being filled in. */
const changedTerms = () =>
  new DomainError('invalid_answers', 'ข้อตกลงมีการปรับปรุงเมื่อครู่ กรุณาย้อนกลับไปอ่านและยอมรับฉบับใหม่ก่อน ข้อมูลที่กรอกไว้ยังอยู่')

/** What one agrees to and is told when registering, as it holds today. */
export const termsApi = () =>
  new Hono<AppEnv>().get('/', async (c) => {
    const [agency, terms] = await Promise.all([agencyHere(c.var.runtime), termsInForce(c.var.runtime.db)])
    return c.json(shownTerms(agency, terms))
  })

/** What anybody may know of the agency. */
export const agencyApi = () =>
  new Hono<AppEnv>().get('/', async (c) => {
    const agency = publicAgency(await agencyHere(c.var.runtime))
    return c.json({ ...agency, name: agencyName(agency), office: officeName(agency) })
  })
