import { photoDays } from '#templates/identity.ts'
import { groupPhone } from '#templates/thai.ts'
import { type Agency, getAgency } from '../api.ts'
import { useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'

/** How the photos are taken, and what becomes of them. */
export function PhotoAdvice() {
  const { data: agency } = useLoad(getAgency, 'agency')
  return (
    <section class="card" aria-labelledby="advice-title">
      <h2 id="advice-title">ก่อนถ่ายภาพ</h2>
      <ul class="plain-list">
        <li>
          ถ่ายบัตรเฉพาะ<strong>ด้านหน้า</strong> ห้ามถ่ายด้านหลัง
        </li>
        <li>
          ปิดช่อง<strong>ศาสนา</strong>และ<strong>หมู่โลหิต</strong> ระบบมีกล่องดำช่วยปิดทับให้
        </li>
        <li>ระบบจะขีดคร่อมภาพให้อัตโนมัติ ไม่เก็บภาพที่ยังไม่ขีดคร่อม</li>
        <li>
          {agency
            ? `ภาพถูกเก็บแบบเข้ารหัส และลบภายใน ${daysOf(agency)} วันหลังเจ้าหน้าที่ตรวจเสร็จ`
            : 'ภาพถูกเก็บแบบเข้ารหัส และลบหลังเจ้าหน้าที่ตรวจเสร็จ'}
        </li>
      </ul>
      <p class="hint">ไม่สะดวกถ่าย? นำบัตรจริงมาแสดงที่{agency?.office ?? 'สำนักงาน'}ได้ โดยไม่มีค่าใช้จ่าย</p>
    </section>
  )
}

const daysOf = ({ identityPhotoDays }: Agency) =>
  photoDays(identityPhotoDays === undefined ? {} : { identityPhotoDays })

/** Where photos are not asked, or cannot be taken, online. */
export function ComeToOffice() {
  const { data: agency } = useLoad(getAgency, 'agency')
  return (
    <Notice tone="info" title="ยืนยันตัวตนที่สำนักงาน">
      <p>
        กรุณานำบัตรประจำตัวประชาชนฉบับจริงมาแสดงที่{agency?.office ?? 'สำนักงาน'} ในวันและเวลาทำการ ไม่ต้องส่งภาพ
        ไม่มีค่าใช้จ่าย ระหว่างนี้ใช้งานระบบได้ตามปกติ
      </p>
      {agency?.officeHours && <p>เวลาทำการ: {agency.officeHours}</p>}
      {agency?.phone && (
        <p>
          สอบถาม <a href={`tel:${agency.phone.replace(/[^\d+]/g, '')}`}>โทร {groupPhone(agency.phone)}</a>
        </p>
      )}
    </Notice>
  )
}
