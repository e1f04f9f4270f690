import type { Context } from 'hono'
import { findRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { findDraftByCode } from '#db/signed-pages.ts'
import { typedDraftCode } from '#templates/documents/page-mark.ts'
import { pagesInWords, unreadReasons } from '#templates/signed-pages.ts'
import type { AppEnv } from '../../app-env.ts'
import { isOurFault, problemOf } from '../../errors.ts'
import { renderPage } from '../../page.tsx'
import { type Taken, takePages } from '../../signed-pages.ts'
import { Alert } from '../forms/alert.tsx'
import { Field, TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'

/** What became of one file that was scanned at the counter. */
interface Outcome {
  name: string
  said: string
  good: boolean
  /** Where to go on. */
  leads?: { href: string; label: string }
}

/** Where an officer puts the signed forms that people bring. */
export const paperCounterPage = (c: Context<AppEnv>) => page(c, {})

/** Opens the draft, or the request, of a code that was scanned by hand or typed from the foot of the form. */
export async function findPaper(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const entered = (await c.req.formData()).get('code')
  const typed = typeof entered === 'string' ? entered.trim().slice(0, 100) : ''
  const code = typedDraftCode(typed)
  const draft = code === undefined ? undefined : await findDraftByCode(db, code)
  if (!draft) return page(c, { typed, wrong: code === undefined ? notACode : unknown })
  const request = await findRequest(db, draft.id)
  return c.redirect(request ? `/staff/requests/${request.reference}` : `/staff/paper/${draft.id}`, 303)
}

/** Files scans where their QR says; one form whose pages all went well leads straight to it. */
export async function takeScans(c: Context<AppEnv>): Promise<Response> {
  const form = await c.req.formData()
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[]
  if (files.length === 0) return page(c, { wrong: 'กรุณาเลือกไฟล์' })
  const outcomes: Outcome[] = []
  for (const file of files) outcomes.push(await outcomeOf(c, file))
  const places = new Set(outcomes.map(({ good, leads }) => (good ? leads?.href : undefined)))
  const [only] = places
  if (places.size === 1 && only) return c.redirect(`${only}?done=pages`, 303)
  return page(c, { outcomes })
}

async function outcomeOf(c: Context<AppEnv>, file: File): Promise<Outcome> {
  const { runtime, staff } = c.var
  const by = { type: 'staff' as const, id: staff.member.id }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const taken = await takePages(runtime, { id: crypto.randomUUID(), name: file.name, bytes }, by)
    return { name: file.name, ...(await inWords(c, taken)) }
  } catch (error) {
    const { status, detail } = problemOf(error)
    if (isOurFault({ status })) throw error
    return { name: file.name, good: false, said: detail }
  }
}

async function inWords({ var: { runtime } }: Context<AppEnv>, taken: Taken): Promise<Omit<Outcome, 'name'>> {
  if (taken.is === 'unread') return { good: false, said: `${unreadReasons[taken.why]} ${byCode}` }
  if (taken.is === 'unknown') return { good: false, said: unknown }
  if (taken.is === 'several') return { good: false, said: 'ไฟล์นี้มีแบบฟอร์มมากกว่าหนึ่งฉบับ กรุณาสแกนทีละฉบับ' }
  if (taken.is === 'sent') {
    const leads = { href: `/staff/requests/${taken.reference}`, label: `เปิดคำร้อง ${taken.reference}` }
    return { good: false, said: 'แบบฟอร์มนี้เป็นของคำร้องที่ส่งแล้ว', leads }
  }
  const { draft, pages, missing } = taken
  const { name } = await getServiceVersion(runtime.db, draft.serviceCode, draft.serviceVersion)
  const left = missing.length > 0 ? ` ยังไม่มี${pagesInWords(missing)}` : ' ครบทุกหน้า'
  const leads = { href: `/staff/paper/${draft.id}`, label: 'เปิดแบบร่าง' }
  return { good: true, said: `${name} ${pagesInWords(pages)}${left}`, leads }
}

const byCode = 'หรือเปิดแบบร่างด้วยรหัสที่ท้ายแบบฟอร์ม แล้วแนบไฟล์ที่นั่น'
const notACode = 'รหัสไม่ถูกต้อง รหัสแบบร่างมี 12 ตัว เช่น 9F3C2A107B4E'
const unknown = 'ไม่พบแบบร่างของแบบฟอร์มนี้ อาจถูกลบไปแล้ว ให้ผู้ยื่นดาวน์โหลดแบบฟอร์มใหม่'

interface Shown {
  typed?: string
  wrong?: string
  outcomes?: readonly Outcome[]
}

async function page(c: Context<AppEnv>, { typed = '', wrong, outcomes }: Shown): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="แบบฟอร์มกระดาษ">
      <div>
        <h1>แบบฟอร์มกระดาษ</h1>
        <p class="muted">สำหรับแบบฟอร์มที่ผู้ยื่นพิมพ์ กรอก และลงนามแล้วนำมายื่นที่สำนักงาน</p>
        <a class="button plain" href="/staff/identity/counter">
          กรอกหรือพิมพ์แบบฟอร์มให้ผู้ที่มาที่เคาน์เตอร์
        </a>
      </div>
      <Alert id="wrong">{wrong}</Alert>
      {outcomes && <Outcomes outcomes={outcomes} />}
      <form class="card formstack" method="post" action="/staff/paper/scans" encType="multipart/form-data">
        <h2>ถ่ายภาพหรือสแกน</h2>
        <CsrfField session={c.var.staff} />
        <Field
          name="files"
          label="ไฟล์แบบฟอร์มที่ลงนามแล้ว"
          hint="PDF หรือรูปภาพ หลายไฟล์ได้ รวมกันไม่เกิน 16 MB ระบบอ่านรหัส QR แล้วแยกเรื่องและเรียงหน้าให้"
        >
          {(facts) => (
            <input
              {...facts}
              type="file"
              multiple
              required
              accept="application/pdf,image/*"
              capture="environment"
            />
          )}
        </Field>
        <button class="button" type="submit">
          อัปโหลด
        </button>
      </form>
      <form class="card search" method="post" action="/staff/paper/find">
        <CsrfField session={c.var.staff} />
        <TextInput
          name="code"
          label="เปิดแบบร่างด้วยรหัส"
          hint="ยิงเครื่องอ่าน QR ที่ช่องนี้ หรือพิมพ์รหัสแบบร่างที่ท้ายแบบฟอร์ม"
          value={typed}
          most={100}
          autocomplete="off"
          required
        />
        <button class="button" type="submit">
          เปิด
        </button>
      </form>
    </Console>,
    wrong ? 422 : 200,
  )
}

const Outcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => (
  <section class="card" role="status">
    <h2>ผลการอ่าน</h2>
    <ul class="outcomes">
      {outcomes.map(({ name, said, good, leads }, n) => (
        <li key={n} class={good ? 'notice good' : 'notice bad'}>
          <strong>{name}</strong> {said} {leads && <a href={leads.href}>{leads.label}</a>}
        </li>
      ))}
    </ul>
  </section>
)
