/** What cannot wait for an office: whom to call, before anything else is asked. */
export interface Emergency {
  /** Wherever they stand in a sentence. */
  words: readonly string[]
  /** Sentences that have a word of each: a tree *on* a wire, in any order of words. */
  together?: readonly (readonly string[])[]
  phone: string
  who: string
  say: string
}

const gas = ['แก๊ส', 'แก็ส', 'ก๊าซ', 'แก๊ซ']

/** The worst first: one sentence may have words of several. */
export const emergencies: readonly Emergency[] = [
  {
    words: [
      'หมดสติ',
      'บาดเจ็บ',
      'รถชน',
      'ชนกัน',
      'รถคว่ำ',
      'จมน้ำ',
      'ตกน้ำ',
      'หายใจไม่ออก',
      'เลือดออก',
      'งูกัด',
      'หมากัดเด็ก',
    ],
    phone: '1669',
    who: 'การแพทย์ฉุกเฉิน',
    say: 'หากมีผู้บาดเจ็บหรือเจ็บป่วยฉุกเฉิน โทร 1669 ทันที',
  },
  {
    words: ['ไฟไหม้', 'เพลิงไหม้', 'ไฟลุก', 'ไหม้บ้าน', 'ติดอยู่ในซาก', 'ตึกถล่ม', 'บ้านถล่ม'],
    together: [gas, ['รั่ว', 'ระเบิด', 'เหม็น', 'ฟุ้ง', 'กลิ่น']],
    phone: '199',
    who: 'ดับเพลิงและกู้ภัย',
    say: 'หากไฟไหม้ แก๊สรั่ว หรือมีผู้ติดอยู่ ออกห่างจากจุดเกิดเหตุและโทร 199 ทันที',
  },
  {
    words: ['ไฟดูด', 'ไฟช็อต', 'ไฟรั่ว', 'หม้อแปลงระเบิด'],
    together: [
      ['สายไฟ', 'เสาไฟ', 'ไฟแรงสูง', 'หม้อแปลง'],
      ['ขาด', 'ห้อย', 'ล้ม', 'ทับ', 'หัก', 'เอียง', 'พาด', 'เกี่ยว', 'ตกลง', 'หล่น', 'หย่อน', 'ประกาย', 'ระเบิด'],
    ],
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
    words: ['งูเห่า', 'งูจงอาง', 'งูเหลือม', 'งูหลาม', 'แตนรุม', 'ต่อรุม'],
    together: [['งู'], ['เข้าบ้าน', 'ในบ้าน', 'ในห้อง', 'ในครัว', 'ในโรงเรียน', 'เข้ามา']],
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
  const saysOneOf = (words: readonly string[]) => words.some((word) => said.includes(word))
  return emergencies.find(({ words, together }) => saysOneOf(words) || together?.every(saysOneOf))
}
