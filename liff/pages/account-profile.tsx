import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Fields } from '#templates/fields.ts'
import { groupPhone } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { changeProfile } from '../account/calls.ts'
import type { Account } from '../api.ts'
import { labelOfPath } from '../fields/field-input.tsx'
import { textOf } from '../fields/labelled.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { PrefixInput } from '../registration/prefix-input.tsx'

const phone = { phone: { kind: 'phone', label: 'เบอร์โทรศัพท์' } } satisfies Fields
const person = {
  firstName: { kind: 'text', label: 'ชื่อ', maxLength: 100 },
  lastName: { kind: 'text', label: 'นามสกุล', maxLength: 100 },
  birthDate: { kind: 'date', label: 'วันเกิด' },
} satisfies Fields
const address = { address: { kind: 'address', label: 'ที่อยู่' } } satisfies Fields
const autocomplete = { firstName: 'given-name', lastName: 'family-name', birthDate: 'bday' }

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
  const fields: Fields = checked ? phone : { ...person, ...phone, ...address }
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
      <ErrorSummary
        errors={errors}
        attempt={attempt}
        labelOf={(path) => (path === 'prefix' ? 'คำนำหน้า' : labelOfPath(fields, path))}
      />
      {checked ? (
        <Notice tone="info" title="ยืนยันตัวตนแล้ว">
          หากต้องการแก้ไขชื่อ วันเกิด หรือที่อยู่ กรุณาติดต่อเจ้าหน้าที่ พร้อมบัตรประจำตัวประชาชน
        </Notice>
      ) : (
        <PrefixInput
          value={textOf(values.prefix)}
          error={errors.prefix}
          onChange={(value) => change('prefix', value)}
        />
      )}
      <FormFields
        fields={fields}
        values={values}
        errors={errors}
        autocomplete={autocomplete}
        onChange={change}
      />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังบันทึก…' : 'บันทึก'}
        </button>
      </div>
    </form>
  )
}
