import type { StaffSession } from '#db/staff.ts'
import type { StaffDevice } from '#db/staff-sessions.ts'
import { deviceName } from '#templates/devices.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { CsrfField } from '../layout.tsx'

/** Where somebody is logged in, each to be ended; `base` is the address below which that is done. */
export const Devices = ({
  devices,
  session,
  base,
}: {
  devices: readonly StaffDevice[]
  session: StaffSession
  base: string
}) => {
  if (devices.length === 0) return <p class="muted">ไม่ได้เข้าสู่ระบบอยู่ในอุปกรณ์ใด</p>
  const others = devices.filter(({ id }) => id !== session.id)
  return (
    <>
      <ul class="devices">
        {devices.map((device) => (
          <li key={device.id}>
            <div>
              <strong>{device.userAgent ? deviceName(device.userAgent) : 'ไม่ทราบอุปกรณ์'}</strong>
              <div class="small muted">
                เข้าสู่ระบบ {thaiDateTime(device.createdAt)}
                {device.seenAt && <> · ใช้ล่าสุด {thaiDateTime(device.seenAt)}</>}
              </div>
            </div>
            {device.id === session.id ? (
              <span class="badge completed">เครื่องนี้</span>
            ) : (
              <form method="post" action={`${base}/sessions/${device.id}/end`}>
                <CsrfField session={session} />
                <button class="button plain small" type="submit">
                  ออกจากระบบ<span class="hidden"> {thaiDateTime(device.createdAt)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <form method="post" action={`${base}/sessions/end`}>
          <CsrfField session={session} />
          <button class="button plain" type="submit">
            ออกจากระบบ{others.length < devices.length ? 'เครื่องอื่นทั้งหมด' : 'ทุกเครื่อง'}
          </button>
        </form>
      )}
    </>
  )
}
