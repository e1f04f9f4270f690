import type { Condition } from '../../conditions.ts'
import type { Fields } from '../../fields.ts'
import type { DocumentAsked } from '../../service.ts'

const paidToAccount: Condition = { field: 'payMethod', is: ['ownAccount', 'attorneyAccount'] }

/** How an allowance is paid: the four ways of the welfare forms, with the account where there is one. */
export const paymentFields = {
  payMethod: {
    kind: 'choice',
    label: 'วิธีรับเงิน',
    options: {
      ownAccount: 'โอนเข้าบัญชีในนามผู้มีสิทธิ',
      attorneyAccount: 'โอนเข้าบัญชีในนามผู้รับมอบอำนาจ',
      ownCash: 'รับเงินสดด้วยตนเอง',
      attorneyCash: 'รับเงินสดโดยผู้รับมอบอำนาจ',
    },
  },
  account: {
    kind: 'bank-account',
    label: 'บัญชีธนาคารที่รับเงิน',
    hint: 'ดูจากหน้าสมุดบัญชี',
    when: paidToAccount,
  },
} as const satisfies Fields

export const passbookWhen = (when: Condition): DocumentAsked => ({
  slot: 'passbook',
  label: 'หน้าสมุดบัญชีธนาคาร',
  hint: 'หน้าที่มีชื่อและเลขที่บัญชี',
  when,
})

export const passbook = passbookWhen(paidToAccount)
