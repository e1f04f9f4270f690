import { useState } from 'preact/hooks'
import { inThrees } from '#templates/follow-secret.ts'
import type { Slip } from '../api.ts'

/** Reference and secret, large enough to be copied by hand or photographed. */
export function SlipCard({ slip: { reference, secret } }: { slip: Slip }) {
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    copyText(`เลขที่เรื่อง ${reference}\nรหัสลับ ${inThrees(secret)}`).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <section class="card receipt slip" aria-label="เลขที่เรื่องและรหัสลับ">
      <p class="receipt-label">เลขที่เรื่อง</p>
      <p class="receipt-reference">{reference}</p>
      <p class="receipt-label">รหัสลับ</p>
      <p class="receipt-reference slip-secret">{inThrees(secret)}</p>
      <p>
        <strong>จดหรือถ่ายรูปไว้</strong> ปิดหน้านี้แล้วจะดูรหัสลับอีกไม่ได้ เจ้าหน้าที่ก็ไม่ทราบรหัสนี้
      </p>
      <button type="button" class="button button-quiet" onClick={copy}>
        คัดลอกเลขที่เรื่องและรหัสลับ
      </button>
      <p class="hint" role="status">
        {copied === true && 'คัดลอกแล้ว'}
        {copied === false && 'คัดลอกไม่ได้ กรุณาจดหรือถ่ายรูปหน้าจอไว้'}
      </p>
    </section>
  )
}

/** Older WebViews have no clipboard, or keep it from pages. */
async function copyText(text: string): Promise<void> {
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}
