import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { groupPhone } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { changeProfile } from '../account/calls.ts'
import type { Account } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { labelOfPerson, PersonFields, PersonInputs, personFields } from '../registration/person.tsx'

const { firstName, lastName, birthDate, phone, address } = personFields
const changeable = { firstName, lastName, birthDate, phone, address }

export default function AccountProfile() {
  return (
    <AccountPage title="แก้ไขข้อมูล" path="/liff/account/profile">
      {(account) => <Form account={account} />}
    </AccountPage>
  )
}

/** The phone number any time; what the office checks only until it has. */
function Form({ account: { profile, checked } }: { account: Account }) {
  const { route } = useLocation()
  const { email: _, ...own } = profile
  const phoneNumber = { phone: groupPhone(own.phone) }
  const [values, setValues] = useState<Record<string, unknown>>(
    checked ? phoneNumber : { ...own, ...phoneNumber },
  )
  const { errors, attempt, busy, trouble, send, changed } = useSending()
  const change = (name: string, value: unknown) => {
    setValues((before) => ({ ...before, [name]: value }))
    changed(name)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (await send(() => changeProfile(values))) route('/liff/account')
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={labelOfPerson} />
      {checked ? (
        <>
          <Notice tone="info" title="ยืนยันตัวตนแล้ว">
            หากต้องการแก้ไขชื่อ วันเกิด หรือที่อยู่ กรุณาติดต่อเจ้าหน้าที่ พร้อมบัตรประจำตัวประชาชน
          </Notice>
          <PersonFields fields={{ phone }} values={values} errors={errors} onChange={change} />
        </>
      ) : (
        <PersonInputs fields={changeable} values={values} errors={errors} onChange={change} />
      )}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังบันทึก…' : 'บันทึก'}
        </button>
      </div>
    </form>
  )
}
