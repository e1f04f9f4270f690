import { secretFor } from './secret-for.ts'
import { forgetSent } from './sent-mark.ts'

/** For whoever has no account, or does not want to use it. */
export function WithoutName({ code, onBegun }: { code: string; onBegun(): void }) {
  const begin = () => {
    forgetSent(code)
    secretFor(code)
    onBegun()
  }
  return (
    <>
      <button type="button" class="button button-quiet" onClick={begin}>
        แจ้งโดยไม่ระบุชื่อ
      </button>
      <p class="hint">ไม่ต้องลงทะเบียน ระบบไม่เก็บว่าใครแจ้ง ท่านติดตามด้วยเลขที่เรื่องและรหัสลับ</p>
    </>
  )
}
