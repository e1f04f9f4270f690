import { useState } from 'preact/hooks'
import { AccountPage } from '../account/account-page.tsx'
import { askExport } from '../account/calls.ts'
import { Deletion } from '../account/deletion.tsx'
import { useProof } from '../account/proof.tsx'
import { useSending } from '../forms/use-sending.ts'
import { isInsideLine, openOutsideLine } from '../outside.ts'
import { Notice } from '../parts/notice.tsx'

export default function AccountData() {
  return (
    <AccountPage title="ดาวน์โหลดหรือขอลบข้อมูล" path="/liff/account/data">
      {(account, load) => (
        <>
          <Download fresh={account.fresh} />
          <Deletion account={account} onChange={load.reload} />
        </>
      )}
    </AccountPage>
  )
}

/** All data and files as one ZIP; the link opens in the phone's own browser, which can keep a file. */
function Download({ fresh }: { fresh: boolean }) {
  const [address, setAddress] = useState<string>()
  const sending = useSending()
  const { busy, trouble, send } = sending
  const proof = useProof(fresh, sending)
  const ask = async (event: Event) => {
    event.preventDefault()
    await send(async () => setAddress((await askExport(proof.password)).url))
  }
  return (
    <section class="card stack" aria-labelledby="download-title">
      <h2 id="download-title">ดาวน์โหลดข้อมูลของฉัน</h2>
      <p>ไฟล์ ZIP มีข้อมูลบัญชี คำร้องและเรื่องที่แจ้ง ไฟล์ที่แนบ และเอกสารที่หน่วยงานออกให้ โปรดเก็บไว้ในที่ปลอดภัย</p>
      {address === undefined ? (
        <form noValidate onSubmit={ask}>
          {proof.input}
          {trouble && <Notice tone="error">{trouble}</Notice>}
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? 'กำลังเตรียมไฟล์…' : 'เตรียมไฟล์ดาวน์โหลด'}
          </button>
        </form>
      ) : (
        <>
          <p role="status">ไฟล์พร้อมแล้ว ดาวน์โหลดได้ภายใน 10 นาที</p>
          <a class="button" href={address} download onClick={(event) => openOutsideLine(event, address)}>
            ดาวน์โหลด
          </a>
          {isInsideLine() && <p class="hint">ไฟล์จะเปิดในเบราว์เซอร์ของโทรศัพท์</p>}
        </>
      )}
    </section>
  )
}
