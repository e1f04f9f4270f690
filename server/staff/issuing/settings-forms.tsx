import { maySign, type Signatory, signerOf } from '#db/signatories.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Agency } from '#templates/agency.ts'
import {
  type Numbering,
  numberForms,
  numberText,
  numberYear,
  yearKinds,
} from '#templates/issuing/numbering.ts'
import { actingWords, officePositions, signerLines } from '#templates/issuing/signer.ts'
import { isoDayAt, thaiDate, typedDay } from '#templates/thai.ts'
import { Select, TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

/** Signs today or will. */
const isToCome = ({ validUntil }: Signatory) => validUntil === null || validUntil >= isoDayAt(new Date())
const standingOf = (signatory: Signatory) =>
  maySign(signatory) ? 'ลงนามได้วันนี้' : isToCome(signatory) ? 'ยังไม่ถึงวันเริ่ม' : 'สิ้นสุดแล้ว'

/** Everybody who signs or once did, those of today first. */
export const Signatories = ({
  agency,
  signatories,
  session,
}: {
  agency: Agency
  signatories: readonly Signatory[]
  session: StaffSession
}) => (
  <section class="card">
    <h2>ผู้ลงนาม</h2>
    <p class="small muted">เว้นวันสุดท้ายว่างคือวันนี้ เอกสารที่ลงนามไว้แล้วยังมีผลตามเดิม</p>
    {signatories.length === 0 && <p class="muted">ยังไม่มีผู้ลงนาม เพิ่มได้จากแบบด้านล่าง</p>}
    <ul class="issued">
      {signatories
        .toSorted(
          (a, b) => Number(isToCome(b)) - Number(isToCome(a)) || Number(maySign(b)) - Number(maySign(a)),
        )
        .map((signatory) => (
          <li key={signatory.id}>
            <div>
              <strong>{signatory.name}</strong> <span class="badge">{standingOf(signatory)}</span>
              <div>{signerLines(agency, signerOf(signatory)).join(' ')}</div>
              <div class="small muted">
                ตั้งแต่ {thaiDate(signatory.validFrom)}
                {signatory.validUntil && ` ถึง ${thaiDate(signatory.validUntil)}`}
                {signatory.orderNumber && ` · ${signatory.orderNumber}`}
              </div>
            </div>
            {isToCome(signatory) && (
              <form class="last-day" method="post" action={`/staff/settings/signatories/${signatory.id}/end`}>
                <CsrfField session={session} />
                <label for={`last-${signatory.id}`}>
                  วันสุดท้าย<span class="hidden">ของ{signatory.name}</span>
                </label>
                <input
                  id={`last-${signatory.id}`}
                  name="lastDay"
                  placeholder={typedDay(isoDayAt(new Date()))}
                  maxLength={20}
                />
                <button class="button plain small" type="submit">
                  สิ้นสุดอำนาจลงนาม<span class="hidden"> {signatory.name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
    </ul>
  </section>
)

/** Of a series: every one of them has inputs of these names. */
const idOf = (series: string, name: string) => ({ id: `${series}.${name}`, name })

/** Adds somebody who may sign. */
export const SignatoryForm = ({
  agency,
  people,
  session,
}: {
  agency: Agency
  people: readonly { id: string; name: string; email: string }[]
  session: StaffSession
}) => {
  const positions = Object.entries(officePositions).map(([key, title]) => [key, title(agency)] as const)
  return (
    <form class="card formstack" method="post" action="/staff/settings/signatories">
      <h2>เพิ่มผู้ลงนาม</h2>
      <CsrfField session={session} />
      <div class="pair">
        <Select
          name="staff"
          label="บัญชีเจ้าหน้าที่"
          none="เลือกบัญชี"
          options={people.map(({ id, name, email }) => [id, `${name} (${email})`])}
        />
        <TextInput most={150} name="name" label="ชื่อ–นามสกุลที่พิมพ์ในเอกสาร" hint="พร้อมคำนำหน้า" />
        <Select name="position" label="ตำแหน่ง" none="ตำแหน่งอื่น (พิมพ์ในช่องถัดไป)" options={positions} />
        <TextInput most={150} name="title" label="ตำแหน่งอื่น" hint="เช่น ผู้อำนวยการกองคลัง" />
        <Select
          name="acting"
          label="ลงนามแทน"
          none="ลงนามในตำแหน่งของตนเอง"
          options={Object.entries(actingWords)}
        />
        <Select name="actingFor" label="แทนตำแหน่ง" none="–" options={positions} />
        <TextInput most={150} name="validFrom" label="ตั้งแต่วันที่" hint="วัน/เดือน/ปี พ.ศ. เว้นว่างคือวันนี้" />
        <TextInput most={150} name="validUntil" label="ถึงวันที่" hint="เว้นว่างถ้ายังไม่กำหนด" />
        <TextInput most={150} name="orderNumber" label="คำสั่งที่ (ไม่บังคับ)" />
      </div>
      <button class="button" type="submit">
        เพิ่มผู้ลงนาม
      </button>
    </form>
  )
}

/** How the numbers of one series are written. */
export const SeriesForm = ({
  series: { name, titles, numbering, revision },
  session,
}: {
  series: { name: string; titles: readonly string[]; numbering: Numbering; revision: number }
  session: StaffSession
}) => (
  <form
    class="card formstack"
    method="post"
    action={`/staff/settings/number-series/${encodeURIComponent(name)}`}
  >
    <h3>{titles.join(' · ')}</h3>
    <p class="muted">
      ตัวอย่าง {numberText(numbering, numberYear(numbering, new Date()), numbering.start?.number ?? 1)}
    </p>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={revision} />
    <div class="pair">
      <TextInput
        {...idOf(name, 'prefix')}
        most={150}
        label="คำนำหน้า"
        hint="เช่น สธ"
        value={numbering.prefix}
      />
      <Select {...idOf(name, 'form')} label="รูปแบบ" options={numberForms} value={numbering.form} />
      <Select {...idOf(name, 'year')} label="เริ่มนับใหม่ทุก" options={yearKinds} value={numbering.year} />
      <TextInput
        {...idOf(name, 'digits')}
        most={150}
        label="จำนวนหลัก"
        hint="เติมศูนย์ให้ครบหลัก 0 คือไม่เติม"
        value={String(numbering.digits)}
      />
      <TextInput
        {...idOf(name, 'startYear')}
        most={150}
        label="ปีที่เริ่มใช้ระบบ (พ.ศ.)"
        hint="เว้นว่างถ้าเริ่มที่เลข 1"
        value={String(numbering.start?.year ?? '')}
      />
      <TextInput
        {...idOf(name, 'startNumber')}
        most={150}
        label="เลขแรกในปีนั้น"
        hint="ต่อจากทะเบียนเดิม"
        value={String(numbering.start?.number ?? '')}
      />
    </div>
    <button class="button plain" type="submit">
      บันทึกเลขที่
      <span class="hidden"> {titles[0]}</span>
    </button>
  </form>
)
