import { statuses, steps } from '#db/workflow.ts'

/** The manual in short, under the names by which the agency's website links to it. */
export const Guide = () => (
  <section class="section" id="guide">
    <h2>วิธีการใช้งานระบบ e-Service</h2>
    <p class="muted">ใช้งานได้ทั้งใน LINE และเว็บเบราว์เซอร์</p>
    <div class="guide">
      <div class="card">
        <h3 id="register-guide">คู่มือการลงทะเบียน e-Service</h3>
        <ol>
          <li>กด “ลงทะเบียน” อ่านข้อตกลง แล้วเลือก “ข้าพเจ้ายอมรับเงื่อนไข” และกด “ตกลง”</li>
          <li>กรอกข้อมูลให้ครบทุกช่อง แล้วกด “ถัดไป” ต้องมีอีเมลเพื่อรับแจ้งผลและเอกสาร</li>
          <li>เข้าสู่ระบบได้ทันทีด้วยเลขประจำตัวประชาชนและรหัสผ่านที่ตั้งไว้</li>
        </ol>
      </div>
      <div class="card">
        <h3 id="request-guide">ขั้นตอนการยื่นบริการ e-Service</h3>
        <ol>
          <li>เลือก “บริการออนไลน์” หรือ “ร้องเรียนร้องทุกข์ออนไลน์” แล้วเลือกเรื่องที่ต้องการ</li>
          <li>กรอกแบบฟอร์มและแนบไฟล์ PDF หรือรูปภาพ (ไฟล์ละไม่เกิน 16 MB) แล้วกด “ส่ง”</li>
          <li>ระบบแจ้งเลขที่คำร้องให้ทราบ และยืนยันทาง LINE</li>
        </ol>
      </div>
      <div class="card">
        <h3>การติดตามคำร้อง</h3>
        <ol>
          {steps.map((status) => (
            <li key={status}>
              <span>
                <strong>{statuses[status].label}</strong>
                <span class="muted"> {explanations[status]}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  </section>
)

const explanations: Partial<Record<(typeof steps)[number], string>> = {
  submitted: 'ระบบได้รับคำร้องของท่านแล้ว',
  accepted: 'เจ้าหน้าที่ตรวจและรับเรื่องแล้ว',
  in_progress: 'หน่วยงานกำลังดำเนินการตามคำร้อง',
  completed: 'ระบบแจ้งผลทาง LINE และอีเมล เปิดดูหรือดาวน์โหลดเอกสารได้',
}
