/** What cannot wait for an office: whom to call, before anything else is asked. */
export interface Emergency {
  /** Wherever they stand in a sentence. */
  words: readonly string[]
  phone: string
  who: string
  say: string
}

/** The worst first: one sentence may have words of several. */
export const emergencies: readonly Emergency[] = [
  {
    words: ['หมดสติ', 'บาดเจ็บ', 'รถชน', 'รถคว่ำ', 'จมน้ำ', 'หายใจไม่ออก', 'เลือดออก', 'งูกัด', 'หมากัดเด็ก'],
    phone: '1669',
    who: 'การแพทย์ฉุกเฉิน',
    say: 'หากมีผู้บาดเจ็บหรือเจ็บป่วยฉุกเฉิน โทร 1669 ทันที',
  },
  {
    words: ['ไฟไหม้', 'เพลิงไหม้', 'ไฟลุก', 'แก๊สรั่ว', 'แก๊สระเบิด', 'ติดอยู่ในซาก', 'ตึกถล่ม'],
    phone: '199',
    who: 'ดับเพลิงและกู้ภัย',
    say: 'หากไฟไหม้หรือมีผู้ติดอยู่ ออกห่างจากจุดเกิดเหตุและโทร 199 ทันที',
  },
  {
    words: ['สายไฟขาด', 'สายไฟห้อย', 'เสาไฟล้ม', 'เสาไฟฟ้าล้ม', 'ไฟดูด', 'ไฟช็อต', 'ไฟรั่ว', 'หม้อแปลงระเบิด'],
    phone: '1129',
    who: 'การไฟฟ้าส่วนภูมิภาค',
    say: 'อย่าเข้าใกล้สายไฟหรือเสาไฟ และโทร 1129 ทันที',
  },
  {
    words: ['ถูกทำร้าย', 'โดนทำร้าย', 'ทำร้ายร่างกาย', 'ตีกัน', 'ยิงกัน', 'มีปืน', 'มีดแทง', 'ปล้น', 'ข่มขืน', 'บุกรุกบ้าน'],
    phone: '191',
    who: 'ตำรวจ',
    say: 'หากเหตุกำลังเกิดขึ้น อยู่ในที่ปลอดภัยและโทร 191 ทันที',
  },
  {
    words: ['งูเข้าบ้าน', 'งูเห่า', 'งูจงอาง', 'แตนรุม', 'ต่อรุม'],
    phone: '199',
    who: 'ดับเพลิงและกู้ภัย',
    say: 'อย่าเข้าใกล้หรือจับเอง และโทร 199 ทันที',
  },
  {
    words: ['น้ำป่า', 'น้ำท่วมสูง', 'ดินถล่ม', 'ดินสไลด์', 'ติดน้ำท่วม'],
    phone: '1784',
    who: 'ป้องกันและบรรเทาสาธารณภัย',
    say: 'หากเป็นอันตรายหรือออกมาไม่ได้ ไปที่สูงและโทร 1784 ทันที',
  },
  {
    words: ['อยากตาย', 'ฆ่าตัวตาย', 'ไม่อยากมีชีวิต', 'ไม่อยากอยู่แล้ว'],
    phone: '1323',
    who: 'สายด่วนสุขภาพจิต',
    say: 'ท่านไม่ได้อยู่คนเดียว โทร 1323 คุยได้ตลอด 24 ชั่วโมง',
  },
]

/** Whom to call first, if anybody. */
export function emergencyIn(text: string): Emergency | undefined {
  const said = text.normalize('NFC').replace(/\s+/g, '')
  return emergencies.find(({ words }) => words.some((word) => said.includes(word)))
}
