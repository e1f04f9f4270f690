import { getAgency } from '../api.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'

/** A new password is set at the office until the link by e-mail exists. */
export default function ForgotPassword() {
  const agency = useLoad(getAgency, 'agency')
  return (
    <Page title="ลืมรหัสผ่าน" back={{ href: '/liff/login', label: 'เข้าสู่ระบบ' }}>
      <section class="card stack">
        <p>หากท่านลงทะเบียนผ่าน LINE ท่านเข้าใช้งานจากเมนูในแชต LINE ได้ทันทีโดยไม่ต้องใช้รหัสผ่าน</p>
        <p>หากต้องการตั้งรหัสผ่านใหม่ กรุณาติดต่อเจ้าหน้าที่พร้อมบัตรประจำตัวประชาชน</p>
        <Loaded of={agency}>
          {({ office, phone, officeHours }) => (
            <>
              <p>
                <strong>{office}</strong>
                {officeHours && (
                  <>
                    <br />
                    {officeHours}
                  </>
                )}
              </p>
              {phone && (
                <a class="button" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                  โทร {phone}
                </a>
              )}
            </>
          )}
        </Loaded>
      </section>
    </Page>
  )
}
