import type { Context } from 'hono'
import { type Assignment, assignRequest } from '#db/assignments.ts'
import { DomainError } from '#db/errors.ts'
import { actOnRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { asSeenBy } from '#db/secrecy.ts'
import { getServiceVersion } from '#db/services.ts'
import { actions, statuses } from '#db/workflow.ts'
import { accept } from '../../acceptance.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'
import { type BulkAction, bulkActions } from './bulk-form.tsx'
import { type Asked, addressOf, askedOf } from './filter.ts'
import { withDone } from './saved.tsx'

/** More than a page holds nobody can have chosen. */
const mostAtOnce = 100

/** What is to be done to each. */
type Deed = (request: ServiceRequest) => Promise<unknown>

interface Failure {
  reference: string
  why: string
}

/** Does the same to all that were chosen, one by one, and says of each that stayed as it was why it did. */
export async function doToSeveral(c: Context<AppEnv>): Promise<Response> {
  const form = await c.req.parseBody({ all: true })
  const one = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const asked = askedOf(Object.fromEntries(Object.keys(form).map((name) => [name, one(name)])))
  const picked = [form.request].flat().filter((value) => typeof value === 'string')
  const deed = one('do') === 'assign' ? assigning(c, one) : stepping(c, one('action'))
  if (picked.length === 0) return refusal(c, asked, 'กรุณาเลือกเรื่องอย่างน้อย 1 รายการ')
  if (!deed) return refusal(c, asked, 'กรุณาเลือกว่าจะทำอะไรกับรายการที่เลือก')
  const failures: Failure[] = []
  const all = picked.slice(0, mostAtOnce)
  for (const pick of all) {
    const [reference = '', revision] = pick.split(' ')
    const why = await attempt(c, reference, Number(revision), deed)
    if (why !== undefined) failures.push({ reference, why })
  }
  c.var.delivery.deliverSoon()
  const done = all.length - failures.length
  if (failures.length === 0) return c.redirect(withDone(asked, 'bulk', done), 303)
  return resultPage(c, asked, done, failures)
}

/** Does it to one, through the same door as on its own page; tells why not. */
async function attempt(
  c: Context<AppEnv>,
  reference: string,
  revision: number,
  deed: Deed,
): Promise<string | undefined> {
  const { db } = c.var.runtime
  try {
    const request = await asSeenBy(db, c.var.staff.member, await getRequest(db, reference))
    if (!request) throw new DomainError('not_found')
    if (request.revision !== revision) throw new DomainError('conflict')
    await deed(request)
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.detail ?? whyNot[error.code] ?? 'ทำรายการนี้ไม่ได้'
  }
}

const whyNot: Partial<Record<DomainError['code'], string>> = {
  not_found: 'ไม่พบเรื่องหรือผู้รับผิดชอบที่เลือก',
  conflict: 'มีผู้ดำเนินการก่อนท่าน กรุณาเปิดดูเรื่องล่าสุด',
}

const oneByOne = 'เรื่องร้องเรียนร้องทุกข์ต้องบอกผู้แจ้งว่าดำเนินการอย่างไร กรุณาเปิดทีละเรื่อง'

function stepping(c: Context<AppEnv>, wanted: string): Deed | undefined {
  const action = bulkActions.find((name) => name === wanted)
  if (!action) return undefined
  const { runtime, config, staff } = c.var
  return async (request) => {
    if (!isNext(action, request)) {
      const { label } = statuses[request.status]
      throw new DomainError('invalid_action', `อยู่ที่สถานะ “${label}” จึง${actions[action].label}ไม่ได้`)
    }
    // Whoever complained is told what was done: that takes a form of its own.
    const { group } = await getServiceVersion(runtime.db, request.serviceCode, request.serviceVersion)
    if (action === 'complete' && group === 'complaint') throw new DomainError('invalid_action', oneByOne)
    if (action === 'accept') return accept(runtime, config.publicUrl, request, staff.member, {})
    return actOnRequest(runtime.db, request, action, { type: 'staff', id: staff.member.id })
  }
}

const isNext = (action: BulkAction, { status }: ServiceRequest) =>
  (actions[action].from as readonly string[]).includes(status)

function assigning(c: Context<AppEnv>, one: (name: string) => string): Deed | undefined {
  const [department, officer] = [one('toDepartment'), one('toOfficer')]
  if (!department && !officer) return undefined
  const assignment: Assignment = {
    ...(department && { department }),
    ...(officer && { assignedTo: officer === 'none' ? null : officer }),
  }
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  return (request) => assignRequest(c.var.runtime.db, request, assignment, actor)
}

const refusal = async (c: Context<AppEnv>, asked: Asked, why: string) =>
  renderPage(
    c,
    <Console frame={await frameOf(c)} title="ยังไม่ได้ทำรายการ">
      <div class="message card">
        <h1>ยังไม่ได้ทำรายการ</h1>
        <p>{why}</p>
        <Back asked={asked} />
      </div>
    </Console>,
    422,
  )

const resultPage = async (
  c: Context<AppEnv>,
  asked: Asked,
  done: number,
  failures: readonly Failure[],
): Promise<Response> =>
  renderPage(
    c,
    <Console frame={await frameOf(c)} title="ผลการทำรายการ">
      <h1>ผลการทำรายการ</h1>
      {done > 0 && <DoneNotice>ดำเนินการแล้ว {done} รายการ</DoneNotice>}
      <section class="card stack">
        <h2>ยังไม่ได้ดำเนินการ {failures.length} รายการ</h2>
        <ul class="failures">
          {failures.map(({ reference, why }) => (
            <li key={reference}>
              <a href={`/staff/requests/${reference}`}>{reference}</a> {why}
            </li>
          ))}
        </ul>
        <Back asked={asked} />
      </section>
    </Console>,
    409,
  )

const Back = ({ asked }: { asked: Asked }) => (
  <a class="button" href={addressOf(asked)}>
    กลับไปที่รายการ
  </a>
)
