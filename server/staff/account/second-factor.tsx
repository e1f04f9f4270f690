import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { type Authenticator, countRecoveryCodes, findAuthenticator } from '#db/second-factor.ts'
import type { StaffSession } from '#db/staff.ts'
import { agencyName } from '#templates/agency.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { keyAddress } from '../../auth/one-time-codes.ts'
import { renderPage } from '../../page.tsx'
import { QrCode } from '../../qr-code.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { Part } from '../people/person.tsx'
import { accountPath, CurrentPassword } from './page.tsx'

export const factorPath = `${accountPath}/second-factor`

/** The way to a second factor, or to another phone: a secret to scan, and a code that proves it was. */
export async function secondFactorPage(c: Context<AppEnv>, wrong?: string): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { member } = c.var.staff
  const [frame, agency, authenticator, left] = await Promise.all([
    frameOf(c),
    getAgency(db),
    findAuthenticator(db, member.id),
    countRecoveryCodes(db, member.id),
  ])
  const pending = authenticator?.pendingSealed ? await vault.open(authenticator.pendingSealed) : undefined
  const issuer = `e-Service ${agencyName(agency)}`
  return renderPage(
    c,
    <Console frame={frame} title="ยืนยันสองขั้นตอน">
      <div>
        <a class="back" href={accountPath}>
          ← บัญชีของฉัน
        </a>
        <h1>ยืนยันสองขั้นตอน</h1>
        <p class="muted">หลังรหัสผ่าน ระบบจะขอรหัส 6 หลักจากแอปในโทรศัพท์ของท่าน ซึ่งเปลี่ยนทุก 30 วินาที</p>
      </div>
      {agency.secondFactorRequired && !authenticator?.confirmedAt && (
        <p class="notice waiting">หน่วยงานกำหนดให้เจ้าหน้าที่ทุกคนยืนยันสองขั้นตอน กรุณาตั้งค่าก่อนใช้งานส่วนอื่น</p>
      )}
      <Alert id="wrong">{wrong}</Alert>
      <div class="settings">
        {pending && (
          <Scan
            session={c.var.staff}
            address={keyAddress(pending, { issuer, email: member.email })}
            secret={pending}
          />
        )}
        {!pending && !authenticator?.confirmedAt && <Start session={c.var.staff} />}
        {authenticator?.confirmedAt && (
          <Manage
            session={c.var.staff}
            authenticator={authenticator}
            left={left}
            removable={!agency.secondFactorRequired}
          />
        )}
      </div>
    </Console>,
    wrong ? 422 : 200,
  )
}

const Start = ({ session }: { session: StaffSession }) => (
  <Part title="ก่อนเริ่ม">
    <p>ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ เช่น Google Authenticator, Microsoft Authenticator หรือแอปรหัสผ่านของเครื่อง</p>
    <form class="formstack narrow" method="post" action={`${factorPath}/begin`}>
      <CsrfField session={session} />
      <button class="button" type="submit">
        เริ่มตั้งค่า
      </button>
    </form>
  </Part>
)

const Scan = ({ session, address, secret }: { session: StaffSession; address: string; secret: string }) => (
  <Part title="สแกนด้วยแอปในโทรศัพท์">
    <QrCode text={address} label="คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน" look="factor-qr" />
    <p class="small">
      สแกนไม่ได้ พิมพ์รหัสนี้ในแอป <code class="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code> หรือ{' '}
      <a href={address}>เปิดแอปในเครื่องนี้</a>
    </p>
    <form class="formstack narrow" method="post" action={`${factorPath}/confirm`}>
      <CsrfField session={session} />
      <div class="field">
        <label for="code">รหัส 6 หลักที่แอปแสดง</label>
        <input
          class="code"
          id="code"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          required
          maxLength={10}
        />
      </div>
      <button class="button" type="submit">
        ยืนยันและเปิดใช้
      </button>
    </form>
  </Part>
)

const Manage = ({
  session,
  authenticator,
  left,
  removable,
}: {
  session: StaffSession
  authenticator: Authenticator
  left: number
  removable: boolean
}) => (
  <Part title="เปิดใช้อยู่">
    <p>
      ตั้งแต่ {thaiDateTime(authenticator.confirmedAt ?? '')} เหลือรหัสสำรอง {left} รหัส
    </p>
    <form class="formstack narrow" method="post">
      <CsrfField session={session} />
      <CurrentPassword />
      <button class="button plain" type="submit" formAction={`${factorPath}/begin`}>
        เปลี่ยนโทรศัพท์
      </button>
      <button class="button plain" type="submit" formAction={`${factorPath}/codes`}>
        ออกรหัสสำรองใหม่
      </button>
      {removable && (
        <button class="button danger" type="submit" formAction={`${factorPath}/remove`}>
          ยกเลิกการยืนยันสองขั้นตอน
        </button>
      )}
    </form>
    {!removable && <p class="small muted">หน่วยงานกำหนดให้ใช้ จึงยกเลิกไม่ได้</p>}
  </Part>
)

/** The recovery codes, which nobody can look up again. */
export async function recoveryCodesPage(c: Context<AppEnv>, codes: readonly string[]): Promise<Response> {
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title="รหัสสำรอง">
      <h1>รหัสสำรอง</h1>
      <DoneNotice>
        เปิดใช้การยืนยันสองขั้นตอนแล้ว เก็บรหัสสำรองนี้ไว้ในที่ปลอดภัย แต่ละรหัสใช้ได้ครั้งเดียวเมื่อไม่มีโทรศัพท์ และแสดงเฉพาะตอนนี้
      </DoneNotice>
      <div class="card stack narrow">
        <ul class="codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <a class="button" href={accountPath}>
          เก็บรหัสแล้ว
        </a>
      </div>
    </Console>,
  )
}
