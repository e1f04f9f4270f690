import { thaiDateTime } from '#templates/thai.ts'
import type { LastBackup } from '../../runtime/keeping/last-backup.ts'

/** When the last backup was made, and what went wrong. */
export const BackupLine = ({
  last,
  isOurs,
  at,
}: {
  last: LastBackup | undefined
  isOurs: boolean
  /** When it is made each night, or `off`. */
  at: string
}) => (
  <section class="card" aria-labelledby="backup">
    <div class="head">
      <h2 id="backup">สำรองข้อมูล</h2>
    </div>
    {!isOurs && <p class="muted">ผู้ให้บริการระบบคลาวด์เป็นผู้สำรองข้อมูล</p>}
    {isOurs && !last?.madeAt && <p class="muted">ยังไม่มีข้อมูลสำรอง</p>}
    {isOurs && at !== 'off' && <p class="muted">ระบบสำรองให้เองทุกคืน เวลา {at} น.</p>}
    {isOurs && at === 'off' && (
      <p class="notice">
        ปิดการสำรองอัตโนมัติไว้ (BACKUP_AT=off) ข้อมูลจะถูกสำรองเมื่อสั่ง npm run backup หรือด้วยระบบอื่นของหน่วยงานเท่านั้น
      </p>
    )}
    {last?.madeAt && (
      <p>
        สำรองล่าสุดเมื่อ {thaiDateTime(last.madeAt)} มีไฟล์ {last.files.toLocaleString('th-TH')} ไฟล์
      </p>
    )}
    {last?.trouble && (
      <p class="notice bad" role="status">
        การสำรองข้อมูลเมื่อ {thaiDateTime(last.triedAt)} มีปัญหา กรุณาแจ้งผู้ดูแลระบบ ({last.trouble})
      </p>
    )}
  </section>
)
