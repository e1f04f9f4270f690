import type { Context } from 'hono'
import type { Database } from '#db/database.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { type Colleague, keepFrom, listAccused, listColleagues } from '#db/secrecy.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../app-env.ts'
import { changing } from './acting.ts'
import { CsrfField } from './layout.tsx'

/** The named officers, and of whom of them a secret complaint is. */
export interface SecretFacts {
  named: readonly Colleague[]
  accused: readonly string[]
}

export async function secretFacts(db: Database, request: ServiceRequest): Promise<SecretFacts | undefined> {
  if (request.secrecy !== 'secret') return undefined
  const [colleagues, accused] = await Promise.all([listColleagues(db), listAccused(db, request.id)])
  return { named: colleagues.filter(({ seesSecrets }) => seesSecrets), accused }
}

/** Keeps a secret complaint from those of whom it is. Nobody can keep it from themselves: they have seen it. */
export const KeptFrom = ({
  request,
  secret,
  session,
}: {
  request: ServiceRequest
  secret: SecretFacts | undefined
  session: StaffSession | undefined
}) => {
  if (!secret || !session || !mayAct(session.member.role)) return null
  const others = secret.named.filter(({ id }) => id !== session.member.id)
  return (
    <section class="card">
      <h2>เรื่องลับ</h2>
      <p class="muted">
        เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นเรื่องนี้ หากเรื่องนี้ร้องเรียนเจ้าหน้าที่คนใดในกลุ่มนี้ ให้เลือกชื่อผู้นั้น แล้วผู้นั้นจะไม่เห็นเรื่องนี้
      </p>
      {others.length > 0 && (
        <form class="formstack" method="post" action={`/staff/requests/${request.reference}/kept-from`}>
          <CsrfField session={session} />
          <input type="hidden" name="revision" value={request.revision} />
          <fieldset class="checks">
            <legend>ผู้ถูกร้อง</legend>
            {others.map(({ id, name }) => (
              <label key={id} class="check">
                <input type="checkbox" name="staff" value={id} checked={secret.accused.includes(id)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <button class="button plain" type="submit">
            บันทึกผู้ถูกร้อง
          </button>
        </form>
      )}
    </section>
  )
}

export const keepFromByForm = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    if (request.secrecy !== 'secret') throw new DomainError('not_found')
    const { member } = c.var.staff
    const { staff = [] } = await c.req.parseBody({ all: true })
    const ids = [staff].flat().filter((id) => typeof id === 'string' && id !== member.id) as string[]
    await keepFrom(c.var.runtime.db, request, ids, { type: 'staff', id: member.id })
    return c.redirect(`/staff/requests/${request.reference}?done=kept`, 303)
  })
