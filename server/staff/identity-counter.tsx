import type { Context } from 'hono'
import { mostFound, searchCitizens } from '#db/citizen-search.ts'
import { type Citizen, maskedCitizenId } from '#db/citizens.ts'
import { parseReference } from '#db/reference.ts'
import { fullName } from '#templates/applicant.ts'
import { identityLabels } from '#templates/identity.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { BeginWithoutName, complaintsAtCounter } from './counter/begin-complaint.tsx'
import { DoneNotice } from './done-notice.tsx'
import { TextInput } from './forms/inputs.tsx'
import { Console, CsrfField, frameOf } from './layout.tsx'

type Found = Citizen & { masked: string }

/** Where an officer finds who stands at the counter. */
export const counterPage = (c: Context<AppEnv>) => page(c, { words: '' })

/** Searches by a form, not by the address: a citizen ID belongs into no log and no history of a browser. */
export async function findAtCounter(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const entered = (await c.req.formData()).get('words')
  const words = typeof entered === 'string' ? entered.trim().slice(0, 100) : ''
  const citizens = await searchCitizens(db, vault, words)
  const shown = citizens.slice(0, mostFound)
  const found = await Promise.all(
    shown.map(async (citizen) => ({ ...citizen, masked: await maskedCitizenId(vault, citizen) })),
  )
  return page(c, { words, found, more: citizens.length > shown.length })
}

interface Search {
  words: string
  /** Undefined before anything was looked for. */
  found?: readonly Found[]
  more?: boolean
}

async function page(c: Context<AppEnv>, { words, found, more = false }: Search): Promise<Response> {
  const filed = parseReference(c.req.query('filed') ?? '')
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="ยืนยันตัวตนที่เคาน์เตอร์">
      <div>
        <a class="back" href="/staff/identity">
          ← รายการรอตรวจสอบ
        </a>
        <h1>ยืนยันตัวตนที่เคาน์เตอร์</h1>
        <p class="muted">สำหรับผู้ลงทะเบียนที่นำบัตรประชาชนฉบับจริงมาแสดง หรือมายื่นคำร้องด้วยตนเอง</p>
      </div>
      {filed && (
        <DoneNotice>
          ส่งเรื่อง {filed} แล้ว เรื่องนี้เก็บเป็นความลับ เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเปิดดูได้ กรุณาแจ้งเลขที่เรื่องแก่ผู้แจ้ง
        </DoneNotice>
      )}
      <form class="card search" method="post" action="/staff/identity/counter">
        <CsrfField session={c.var.staff} />
        <TextInput
          name="words"
          label="เลขประจำตัวประชาชน เบอร์โทรศัพท์ หรือชื่อ"
          hint="เลขครบ 13 หลัก เบอร์โทรศัพท์หรือเลขท้าย 4 ตัว หรือชื่อและนามสกุลบางส่วน เช่น สมศรี ใจ"
          value={words}
          most={100}
          autocomplete="off"
          required
        />
        <button class="button" type="submit">
          ค้นหา
        </button>
      </form>
      {found && found.length === 0 && <NobodyFound />}
      {found && found.length > 0 && <FoundTable citizens={found} />}
      {more && (
        <p class="muted">แสดง {mostFound} รายแรก พิมพ์นามสกุล เบอร์โทรศัพท์ หรือเลขประจำตัวประชาชนเพิ่มเพื่อค้นให้แคบลง</p>
      )}
      <BeginWithoutName
        complaints={await complaintsAtCounter(c, { anonymous: true })}
        session={c.var.staff}
      />
    </Console>,
  )
}

const NobodyFound = () => (
  <div class="card empty" role="status">
    <h2>ไม่พบผู้ลงทะเบียน</h2>
    <p class="muted">ตรวจตัวเลขหรือตัวสะกดอีกครั้ง หากยังไม่ได้ลงทะเบียน ให้ลงทะเบียนผ่าน LINE หรือเว็บไซต์ก่อน</p>
  </div>
)

const FoundTable = ({ citizens }: { citizens: readonly Found[] }) => (
  <div class="card table">
    <table>
      <thead>
        <tr>
          <th scope="col">ผู้ลงทะเบียน</th>
          <th scope="col">เลขประจำตัวประชาชน</th>
          <th scope="col">ที่อยู่</th>
          <th scope="col">การยืนยันตัวตน</th>
        </tr>
      </thead>
      <tbody>
        {citizens.map(({ id, profile, masked, identityStatus }) => (
          <tr key={id}>
            <td class="wide">
              <a class="open" href={`/staff/identity/${id}`}>
                {fullName(profile)}
              </a>
            </td>
            <td class="wide numbers">{masked}</td>
            <td class="person wide">
              {profile.address.moo && `หมู่ ${profile.address.moo} `}ต.{profile.address.subdistrict}
            </td>
            <td class="badgecell wide">
              <span class={`badge identity-${identityStatus}`}>{identityLabels[identityStatus]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
