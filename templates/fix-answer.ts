/** What somebody who complained is asked when the office says that it is done. */
import { defineFields } from './fields.ts'
import { mostFixLetters } from './fix-more.ts'

/** Days in which an answer counts; then it is closed without one. */
export const answerDays = 7

export const fixAnswerLabels = { yes: 'แก้แล้ว', no: 'ยังไม่แก้' } as const
export const ratingLabels = {
  '5': '5 ดีมาก',
  '4': '4 ดี',
  '3': '3 ปานกลาง',
  '2': '2 พอใช้',
  '1': '1 ควรปรับปรุง',
} as const
export type Rating = keyof typeof ratingLabels
/** The best first. */
export const ratings: readonly Rating[] = ['5', '4', '3', '2', '1']

/** The question as the mini-app asks it. */
export const fixQuestion = defineFields({
  fixed: { kind: 'choice', label: 'เรื่องนี้แก้ไขเรียบร้อยแล้วหรือยัง', options: fixAnswerLabels },
  rating: {
    kind: 'choice',
    label: 'ท่านพอใจกับการดำเนินการมากน้อยเพียงใด',
    options: ratingLabels,
    optional: true,
    when: { field: 'fixed', is: 'yes' },
  },
  note: {
    kind: 'long-text',
    label: 'ยังไม่เรียบร้อยตรงไหน',
    hint: 'เจ้าหน้าที่จะกลับไปดำเนินการต่อตามที่ท่านบอก',
    maxLength: mostFixLetters,
    when: { field: 'fixed', is: 'no' },
  },
})

/** An answer as the model keeps it. */
export interface FixAnswer {
  fixed: boolean
  rating?: number | undefined
  note: string
}
