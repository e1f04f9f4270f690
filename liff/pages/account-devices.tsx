import { thaiDateTime } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { endDevice, endOtherDevices, listDevices, unlinkLine } from '../account/calls.ts'
import { useSending } from '../forms/use-sending.ts'
import { Confirmed } from '../parts/confirmed.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { useSession } from '../session.tsx'

export default function AccountDevices() {
  return (
    <AccountPage title="อุปกรณ์ที่เข้าสู่ระบบ" path="/liff/account/devices">
      {({ lineLinked }, account) => (
        <>
          <Devices />
          <Line linked={lineLinked} onUnlinked={account.reload} />
        </>
      )}
    </AccountPage>
  )
}

type Device = Awaited<ReturnType<typeof listDevices>>[number]

/** Where one is logged in; anything unknown can be ended at once. */
function Devices() {
  const devices = useLoad(listDevices, 'devices')
  const { busy, trouble, send } = useSending()
  const end = async (work: () => Promise<unknown>) => {
    if (await send(work)) devices.reload()
  }
  return (
    <Loaded of={devices}>
      {(list) => (
        <>
          <p>หากพบอุปกรณ์ที่ไม่ใช่ของท่าน ให้ออกจากระบบในอุปกรณ์นั้น แล้วเปลี่ยนรหัสผ่าน</p>
          {trouble && <Notice tone="error">{trouble}</Notice>}
          <ul class="rows">
            {list.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                busy={busy}
                onEnd={() => end(() => endDevice(device.id))}
              />
            ))}
          </ul>
          {list.length > 1 && (
            <div class="actions">
              <button
                type="button"
                class="button button-quiet"
                aria-disabled={busy}
                onClick={() => end(endOtherDevices)}
              >
                ออกจากระบบในอุปกรณ์อื่นทั้งหมด
              </button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

const DeviceRow = ({
  device: { device, inLine, createdAt, seenAt, current },
  busy,
  onEnd,
}: {
  device: Device
  busy: boolean
  onEnd(): void
}) => (
  <li class="row">
    <span class="row-facts">
      <strong>{device}</strong>
      {current && <span class="chip chip-done">อุปกรณ์นี้</span>}
      {inLine && <span class="chip">ผ่าน LINE</span>}
    </span>
    <span class="hint">เข้าสู่ระบบเมื่อ {thaiDateTime(createdAt)}</span>
    <span class="hint">ใช้งานล่าสุด {thaiDateTime(seenAt)}</span>
    {!current && (
      <button type="button" class="button button-small button-quiet" aria-disabled={busy} onClick={onEnd}>
        ออกจากระบบ
        <span class="visually-hidden"> ใน {device}</span>
      </button>
    )}
  </li>
)

/** The LINE account: what it does for one, and how to let it go. */
function Line({ linked, onUnlinked }: { linked: boolean; onUnlinked(): void }) {
  const { refresh } = useSession()
  return (
    <section class="card stack" aria-labelledby="line-title">
      <h2 id="line-title">บัญชี LINE</h2>
      {linked ? (
        <>
          <p>เชื่อมต่อแล้ว ท่านเข้าใช้งานจาก LINE ได้โดยไม่ต้องใช้รหัสผ่าน และได้รับแจ้งสถานะในแชต</p>
          <Confirmed
            label="ยกเลิกการเชื่อมต่อ LINE"
            question="ยืนยันการยกเลิกการเชื่อมต่อ LINE"
            confirmLabel="ยืนยันยกเลิกการเชื่อมต่อ"
            work={async () => {
              await unlinkLine()
              // Opened in LINE, this very page is logged out by it.
              await refresh()
              onUnlinked()
            }}
          >
            <p>ระบบจะแจ้งข่าวทางอีเมลเท่านั้น และครั้งต่อไปต้องเข้าสู่ระบบด้วยเลขประจำตัวประชาชนและรหัสผ่าน</p>
          </Confirmed>
        </>
      ) : (
        <p>
          ยังไม่ได้เชื่อมต่อ หากต้องการเชื่อมต่อ ให้เปิดเมนู “เข้าสู่ระบบ” ในแชต LINE ของหน่วยงาน
          แล้วเข้าสู่ระบบด้วยเลขประจำตัวประชาชน
        </p>
      )}
    </section>
  )
}
