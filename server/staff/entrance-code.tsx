import type { Context } from 'hono'
import { beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import { findAuthenticator, passByCode, passByRecoveryCode } from '#db/second-factor.ts'
import type { StaffSession } from '#db/staff.ts'
import { arabicDigits } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { stepOf } from '../auth/one-time-codes.ts'
import { currentSession, halfSession, safeNext, setSessionCookie } from '../auth/staff.ts'
import { refuse } from '../errors.ts'
import { renderPage } from '../page.tsx'
import { Alert } from './forms/alert.tsx'
import { Field } from './forms/inputs.tsx'
import { Entrance, type Frame, frameOf } from './layout.tsx'

/** The question for the second factor; only for whoever has just shown the right password. */
export async function askForCode(c: Context<AppEnv>): Promise<Response> {
  const next = safeNext(c.req.query('next'))
  if (await currentSession(c)) return c.redirect(next, 303)
  if (!(await halfSession(c))) return c.redirect('/staff/login', 303)
  return renderPage(c, <CodePage frame={await frameOf(c)} next={next} />)
}

export async function takeCode(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const half = await halfSession(c)
  if (!half) return c.redirect('/staff/login', 303)
  const form = await c.req.parseBody()
  const next = safeNext(typeof form.next === 'string' ? form.next : undefined)
  const typed = typeof form.code === 'string' ? arabicDigits(form.code).trim().slice(0, 40) : ''
  // Whoever sends these knows the password: their guesses lock nobody out who does not.
  const key = `second factor of ${half.member.id}`
  const attempt = await beginAttempt(db, [{ key, limit: 10 }])
  if (!attempt) throw refuse(429, 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่')
  const token = await pass(c, half, typed)
  if (!token) return renderPage(c, <CodePage frame={await frameOf(c)} next={next} wrong />, 401)
  await forgetAttempt(db, attempt, [key])
  setSessionCookie(c, token)
  return c.redirect(next, 303)
}

/** The cookie of the whole session, for a right code of either kind. */
async function pass(c: Context<AppEnv>, half: StaffSession, typed: string): Promise<string | undefined> {
  const { db, vault } = c.var.runtime
  const userAgent = c.req.header('user-agent')
  const digits = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return passByRecoveryCode(db, vault, half, { code: typed, userAgent })
  const secretSealed = (await findAuthenticator(db, half.member.id))?.secretSealed
  const step = secretSealed ? stepOf(await vault.open(secretSealed), digits) : undefined
  return step === undefined ? undefined : passByCode(db, half, { step, userAgent })
}

const CodePage = ({ frame, next, wrong = false }: { frame: Frame; next: string; wrong?: boolean }) => (
  <Entrance frame={frame} title="ยืนยันสองขั้นตอน">
    <h1>ยืนยันสองขั้นตอน</h1>
    {wrong && <Alert id="wrong">รหัสไม่ถูกต้อง หรือใช้ไปแล้ว กรุณารอรหัสถัดไปในแอป แล้วลองอีกครั้ง</Alert>}
    <form method="post" action="/staff/login/code">
      <input type="hidden" name="next" value={next} />
      <Field
        name="code"
        label="รหัส 6 หลักจากแอปยืนยันตัวตน"
        hint="ไม่มีโทรศัพท์อยู่กับตัว กรอกรหัสสำรองแทนได้"
        refusedIn={wrong && 'wrong'}
      >
        {(facts) => (
          <input
            {...facts}
            class="code"
            autocomplete="one-time-code"
            autocapitalize="characters"
            required
            maxLength={40}
          />
        )}
      </Field>
      <button class="button wide" type="submit">
        ยืนยัน
      </button>
    </form>
    <p class="small muted">ทำโทรศัพท์หายและไม่มีรหัสสำรอง กรุณาติดต่อผู้ดูแลระบบ</p>
  </Entrance>
)
