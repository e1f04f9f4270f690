import type { Agency } from '#templates/agency.ts'
import { correctionAskedMail } from '#templates/mails/correction-asked.ts'
import { type DocumentNewsKind, documentNewsMail } from '#templates/mails/document-news.ts'
import { draftReminderMail } from '#templates/mails/draft-reminder.ts'
import { identityRejectedMail, identityVerifiedMail } from '#templates/mails/identity-checked.ts'
import type { Mail, RequestMail } from '#templates/mails/layout.ts'
import { passwordResetMail } from '#templates/mails/password-reset.ts'
import { registeredMail } from '#templates/mails/registered.ts'
import { requestCompletedMail } from '#templates/mails/request-completed.ts'
import { requestSubmittedMail } from '#templates/mails/request-submitted.ts'
import { wordsOf } from '#templates/request-words.ts'
import type { mailTexts } from '#templates/texts/mails.ts'
import type { MessageCode } from '#templates/texts/say.ts'
import { isoDayAt } from '#templates/thai.ts'
import { sample } from './samples.ts'

interface Scene {
  agency: Agency
  /** Where the mini-app begins. */
  link: string
  at: Date
}
const weekMs = 7 * 86_400_000

const about = ({ agency, link, at }: Scene): RequestMail => ({
  ...{ agency, link, documents: [], words: wordsOf(sample.serviceCode) },
  ...{ applicantName: sample.name, serviceName: sample.serviceName, reference: sample.reference },
  ...{ at: at.toISOString(), receivedAt: at.toISOString() },
  dueOn: isoDayAt(new Date(at.getTime() + weekMs)),
})
const person = ({ agency, link, at }: Scene) => ({ agency, link, name: sample.name, at: at.toISOString() })
const news = (kind: DocumentNewsKind) => (scene: Scene) =>
  documentNewsMail({ ...about(scene), news: kind, title: 'ใบอนุญาต เลขที่ 3/2570' })

type WithMail = keyof typeof mailTexts | 'identityVerified' | 'identityRejected'
const mails: Readonly<Record<WithMail, (scene: Scene) => Mail>> = {
  'mail.registered': (scene) =>
    registeredMail({ ...person(scene), links: { start: scene.link, identity: scene.link } }),
  'mail.submitted': (scene) => requestSubmittedMail(about(scene)),
  'mail.completed': (scene) => requestCompletedMail(about(scene)),
  'mail.correction': (scene) =>
    correctionAskedMail({
      ...about(scene),
      defects: [{ label: 'สำเนาทะเบียนบ้าน', reason: 'ภาพไม่ชัด' }],
      note: null,
      answerBy: isoDayAt(new Date(scene.at.getTime() + weekMs)),
    }),
  'mail.issued': news('issued'),
  'mail.revoked': news('revoked'),
  'mail.ending': news('ending'),
  'mail.draftReminder': (scene) =>
    draftReminderMail({
      ...person(scene),
      serviceName: sample.serviceName,
      deletedAt: new Date(scene.at.getTime() + weekMs).toISOString(),
    }),
  'mail.forgotten': ({ agency, link, at }) =>
    passwordResetMail({
      ...{ agency, minutes: 30, until: at.toISOString() },
      accounts: [{ name: sample.name, url: link }],
    }),
  'mail.footer': (scene) => requestSubmittedMail(about(scene)),
  identityVerified: (scene) => identityVerifiedMail({ ...person(scene), way: 'photos' }),
  identityRejected: (scene) => identityRejectedMail({ ...person(scene), way: 'photos', reason: 'ภาพไม่ชัด' }),
}

/** Whether it goes out by mail, alone or besides LINE. */
export const isMailed = (code: MessageCode): boolean => code in mails

/** The very mail that goes out, about an invented citizen; none where it is the chat's alone. */
export const sampleMail = (code: MessageCode, scene: Scene): Mail | undefined =>
  isMailed(code) ? mails[code as WithMail](scene) : undefined
