import { agencyKindLabels } from '#templates/agency.ts'
import { publicComplaintsLabels, type Setting, secondFactorLabels } from '#templates/agency-settings.ts'
import { mostComplaintsADay } from '#templates/complaint-limits.ts'
import { mostPhotoDays, photoSlots } from '#templates/identity.ts'
import { progressLabels } from '#templates/push-settings.ts'
import { leastMessageDays } from '#templates/retention.ts'
import { settingLabels } from '#templates/setting-labels.ts'
import { mostUploadLimits } from '#templates/upload-limits.ts'
import type { FormState } from '../forms/entered.ts'
import { Select, TextInput, type TextInputProps } from '../forms/inputs.tsx'
import { photoInputs } from './entered.ts'
import { WeekInputs } from './week-inputs.tsx'

const mostADay = `ตั้งแต่ 1 ถึง ${mostComplaintsADay} เรื่อง`

/** How each setting is entered, and what there is to know about it. */
const looks: Readonly<Record<Setting, { kind: Kind } & Pick<TextInputProps, 'hint' | 'inputMode' | 'rows'>>> =
  {
    kind: { kind: 'agency-kind' },
    placeName: { kind: 'line', hint: 'เฉพาะชื่อ ไม่ต้องมีคำว่าเทศบาลหรืออบต. เช่น เนินกุ่ม' },
    district: { kind: 'line' },
    province: { kind: 'line' },
    address: { kind: 'line', hint: 'เลขที่ หมู่ ถนน โดยไม่ต้องใส่ตำบล อำเภอ จังหวัด' },
    phone: { kind: 'line', inputMode: 'tel', hint: 'ประชาชนกดโทรจาก LINE ได้ เช่น 055 123 456' },
    email: { kind: 'line', inputMode: 'email', hint: 'อีเมลของหน่วยงานที่ประชาชนติดต่อได้' },
    openingHours: { kind: 'week' },
    officeHours: {
      kind: 'line',
      hint: 'แสดงในหน้าเว็บ แชต LINE และแบบฟอร์ม ถ้าเว้นว่าง ระบบเขียนให้ตามเวลาเปิดทำการข้างบน',
    },
    holidays: { kind: 'elsewhere' },
    dataProtectionOfficer: {
      kind: 'line',
      hint: 'ชื่อและช่องทางติดต่อ แสดงในประกาศความเป็นส่วนตัว ถ้าเว้นว่าง ให้ติดต่อผ่านสำนักงาน',
    },
    subdistricts: { kind: 'line', rows: 4, hint: 'บรรทัดละหนึ่งตำบล ตำบลที่ตั้งสำนักงานอยู่บรรทัดแรก' },
    villages: {
      kind: 'line',
      rows: 8,
      hint: 'บรรทัดละหนึ่งหมู่บ้าน ตำบล หมู่ที่ และชื่อบ้าน เช่น เนินกุ่ม หมู่ 4 บ้านหนองนา ใช้ค้นหาและแสดงในคิวของเจ้าหน้าที่',
    },
    postcode: { kind: 'line', inputMode: 'numeric', hint: 'ของสำนักงาน 5 หลัก' },
    identityPhotos: { kind: 'photos' },
    identityPhotoDays: {
      kind: 'line',
      inputMode: 'numeric',
      hint: `จำนวนวันหลังเจ้าหน้าที่ยืนยันตัวตน ตั้งแต่ 1 ถึง ${mostPhotoDays} วัน`,
    },
    uploadFileMb: { kind: 'line', inputMode: 'numeric', hint: `หน่วยเป็น MB ไม่เกิน ${mostUploadLimits.fileMb}` },
    uploadFiles: { kind: 'line', inputMode: 'numeric', hint: `ไม่เกิน ${mostUploadLimits.files} ไฟล์` },
    uploadTotalMb: {
      kind: 'line',
      inputMode: 'numeric',
      hint: `ทุกไฟล์ของหนึ่งคำร้องรวมกัน หน่วยเป็น MB ไม่เกิน ${mostUploadLimits.totalMb}`,
    },
    publicComplaints: { kind: 'choice', hint: 'หน้า /complaints ของเว็บนี้' },
    secondFactorRequired: { kind: 'choice' },
    otherAgencies: {
      kind: 'line',
      rows: 2,
      hint: 'บรรทัดละหนึ่งหน่วยงาน ตามด้วย : และวิธีติดต่อ เช่น แขวงทางหลวงพิษณุโลกที่ 1: โทร. 1586',
    },
    complaintsADay: { kind: 'line', inputMode: 'numeric', hint: mostADay },
    anonymousADay: {
      kind: 'line',
      inputMode: 'numeric',
      hint: `${mostADay} ผู้ใช้เครือข่ายมือถือหรือ Wi-Fi เดียวกันนับรวมกัน`,
    },
    pushBudget: {
      kind: 'line',
      inputMode: 'numeric',
      hint: 'ใช้ครบ 80% ระบบแจ้งผู้ดูแลระบบและส่งเรื่องที่รอได้ทางอีเมล ครบแล้วส่งทางอีเมลทั้งหมด เว้นว่างหากไม่จำกัด',
    },
    progressInLine: { kind: 'choice' },
    complaintYears: { kind: 'line', inputMode: 'numeric', hint: 'จำนวนปีหลังปิดเรื่อง ปกติ 2 ปี' },
    requestYears: {
      kind: 'line',
      inputMode: 'numeric',
      hint: 'จำนวนปีหลังปิดเรื่อง หรือหลังเอกสารที่ออกให้หมดอายุ ปกติ 10 ปีตามระเบียบงานสารบรรณ',
    },
    messageDays: { kind: 'line', inputMode: 'numeric', hint: `จำนวนวันหลังส่ง อย่างน้อย ${leastMessageDays} วัน` },
    retentionApproved: { kind: 'elsewhere' },
    mapTileUrl: {
      kind: 'line',
      hint: 'ขึ้นต้นด้วย https:// และมี {z} {x} {y} โทรศัพท์ของประชาชนจะขอภาพจากโฮสต์นี้เท่านั้น',
    },
    mapAttribution: { kind: 'line', hint: 'แสดงที่มุมแผนที่ เช่น © ผู้ร่วมสร้าง OpenStreetMap' },
    mapCentre: { kind: 'line', hint: 'ละติจูด, ลองจิจูด ของสำนักงาน เช่น 16.735120, 100.302110' },
  }
type Kind = 'line' | 'agency-kind' | 'photos' | 'choice' | 'week' | 'elsewhere'

/** The inputs of these settings. */
export const Inputs = ({ names, ...props }: FormState & { names: readonly Setting[] }) => (
  <>
    {names.map((name) => (
      <Input key={name} name={name} {...props} />
    ))}
  </>
)

function Input({ name, ...props }: FormState & { name: Setting }) {
  const { kind, ...look } = looks[name]
  switch (kind) {
    case 'line':
      return <TextInput name={name} label={settingLabels[name]} {...look} {...props} />
    case 'agency-kind':
      return <Select name={name} label={settingLabels[name]} options={agencyKindLabels} {...props} />
    case 'photos':
      return <PhotoInputs {...props} />
    case 'choice':
      return <Select name={name} label={settingLabels[name]} options={choices[name] ?? {}} {...props} />
    case 'week':
      return <WeekInputs {...props} />
    case 'elsewhere':
      return null
  }
}

/** What either is or is not, in words of its own. */
const choices: { [S in Setting]?: Readonly<Record<'true' | 'false', string>> } = {
  publicComplaints: publicComplaintsLabels,
  secondFactorRequired: secondFactorLabels,
  progressInLine: progressLabels,
}

/** What is special about a slot, whatever its caption says. */
const slotNotes: Readonly<Record<(typeof photoSlots)[number], string>> = {
  'card-front': 'ภาพที่ 1 – บัตรประชาชน (ขีดคร่อมกลางภาพ)',
  holding: 'ภาพที่ 2 – ใบหน้ากับบัตร (ขีดคร่อมใต้ใบหน้า)',
  'other-1': 'ภาพที่ 3 – ภาพอื่น',
  'other-2': 'ภาพที่ 4 – ภาพอื่น',
}

const PhotoInputs = (props: FormState) => (
  <div class="photos">
    {photoSlots.map((slot) => {
      const names = photoInputs(slot)
      return (
        <fieldset class="asked" key={slot}>
          <legend>{slotNotes[slot]}</legend>
          <div class="checks">
            <label>
              <input type="checkbox" name={names.asked} checked={names.asked in props.entered} />
              ขอภาพนี้จากผู้ลงทะเบียน
            </label>
          </div>
          <TextInput name={names.label} label="ชื่อภาพ" {...props} />
          <TextInput name={names.hint} label="วิธีถ่าย" rows={2} {...props} />
        </fieldset>
      )
    })}
  </div>
)
