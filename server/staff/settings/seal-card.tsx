import { type AgencySeal, sealPath } from '#templates/agency-seal.ts'

/** The seal among the settings. */
export const SealCard = ({ seal }: { seal: AgencySeal | undefined }) => (
  <section class="card" aria-labelledby="seal">
    <div class="head">
      <h2 id="seal">ตราหน่วยงาน</h2>
      <a class="button plain small" href="/staff/settings/seal">
        {seal ? 'เปลี่ยน' : 'เพิ่ม'}
        <span class="hidden">ตราหน่วยงาน</span>
      </a>
    </div>
    <div class="seal-card">
      {seal && <img src={sealPath(seal)} alt="ตราหน่วยงาน" width={72} height={72} />}
      <p class="muted">{seal ? 'พิมพ์บนแบบคำร้องและเอกสารที่ออก' : 'ยังไม่มีตรา เอกสารที่ออกเว้นที่ไว้ให้ประทับตรา'}</p>
    </div>
  </section>
)
