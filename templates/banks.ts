/** Where people have their account, the state's banks first since allowances are paid there. */
export const banks = {
  ktb: 'กรุงไทย',
  baac: 'ธ.ก.ส. (เพื่อการเกษตรและสหกรณ์การเกษตร)',
  gsb: 'ออมสิน',
  bbl: 'กรุงเทพ',
  kbank: 'กสิกรไทย',
  scb: 'ไทยพาณิชย์',
  bay: 'กรุงศรีอยุธยา',
  ttb: 'ทหารไทยธนชาต',
  ghb: 'อาคารสงเคราะห์',
  isbt: 'อิสลามแห่งประเทศไทย',
  cimb: 'ซีไอเอ็มบี ไทย',
  uob: 'ยูโอบี',
  kkp: 'เกียรตินาคินภัทร',
  lhb: 'แลนด์ แอนด์ เฮ้าส์',
  tisco: 'ทิสโก้',
  tcrb: 'ไทยเครดิต',
  icbc: 'ไอซีบีซี (ไทย)',
} as const

export type Bank = keyof typeof banks

export interface BankAccount {
  bank: Bank
  /** 10 to 15 digits */
  number: string
  /** As the passbook has it. */
  name: string
}

export const bankAccountLabels = { bank: 'ธนาคาร', number: 'เลขที่บัญชี', name: 'ชื่อบัญชี' } as const

/** ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี นายสมชาย ใจดี */
export const bankAccountText = ({ bank, number, name }: BankAccount) =>
  `ธนาคาร${banks[bank]} เลขที่บัญชี ${groupAccount(number)} ชื่อบัญชี ${name}`

/** Ten digits are grouped as passbooks print them; longer ones of the state's banks differ and stay. */
const groupAccount = (digits: string) => digits.replace(/^(\d{3})(\d)(\d{5})(\d)$/, '$1-$2-$3-$4')
