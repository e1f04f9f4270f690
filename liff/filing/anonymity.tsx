const pdfNamesYou = 'ไฟล์ PDF อาจมีชื่อผู้จัดทำอยู่ในไฟล์ แนบเป็นรูปถ่ายจะปลอดภัยกว่า'

/** For somebody whose name only some officers see: what they send may still say it. */
export const HiddenName = () => (
  <p class="hint">{pdfNamesYou} และโปรดอย่าเขียนชื่อหรือเบอร์โทรของท่านในรายละเอียด ระบบปกปิดเฉพาะชื่อในบัญชีของท่าน</p>
)

/** What the system does, and what it cannot do, for somebody who wants to stay unknown. */
export const Anonymity = () => (
  <p class="hint">
    ระบบลบข้อมูลแฝงในรูปถ่าย (ตำแหน่ง รุ่นโทรศัพท์) และชื่อไฟล์ให้ แต่{pdfNamesYou}{' '}
    และโปรดอย่าเขียนชื่อหรือเบอร์โทรของท่านในรายละเอียด เจ้าหน้าที่จะติดต่อกลับไม่ได้
  </p>
)
