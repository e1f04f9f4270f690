import type { Difference } from '#templates/definitions/differences.ts'

const dids: Readonly<Record<Difference['did'], string>> = {
  added: 'เพิ่ม',
  removed: 'ลบ',
  changed: 'แก้ไข',
  moved: 'เลื่อนลำดับ',
}

/** In what one version differs from another, in words. */
export const Differences = ({ differences }: { differences: readonly Difference[] }) =>
  differences.length === 0 ? (
    <p class="muted">ไม่มีความแตกต่างที่ประชาชนเห็น</p>
  ) : (
    <ul class="differences">
      {differences.map(({ did, what, facts }) => (
        <li key={`${did} ${what}`} class={did}>
          <strong>{dids[did]}</strong> {what}
          {facts.length > 0 && (
            <dl class="changes">
              {facts.map(({ label, before, after }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {before && <del>{before}</del>}
                    <ins>{after || '(ไม่มี)'}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
