import type { Message } from '#bot/client.ts'
import type { Complaint } from '#bot/complaints/complaint.ts'
import type { Question } from '#bot/complaints/next-question.ts'
import { complaintNeedsAccount, emergencyCard, offerToTell } from '#bot/messages/complaint-notices.ts'
import { categoriesCarousel, questionMessage } from '#bot/messages/complaint-questions.ts'
import { summaryCard } from '#bot/messages/complaint-summary.ts'
import { draftReminderMessage } from '#bot/messages/draft-reminder.ts'
import { sentence, withOneMore } from '#bot/messages/text.ts'
import type { ChatDraft } from '#db/chat-drafts.ts'
import { noAnswers } from '#db/sealed-answers.ts'
import { emergencies } from '#templates/emergencies.ts'
import { complaints } from '#templates/services/complaints/index.ts'
import { agency } from '#tests/support/agency.ts'

const links = {
  liffUrl: (path: string) => `https://liff.line.me/1234567890-AbcdEfgh${path}`,
  pageUrl: (path: string) => `https://eservice.example.go.th${path}?openExternalBrowser=1`,
  pictureUrl: (path: string) => `https://eservice.example.go.th${path}`,
}
const draft: ChatDraft = {
  id: '7d0c6f1e-3c1b-4a55-9d38-0f6b5f5a1c11',
  citizenId: 'somsri',
  followHash: null,
  disclosure: 'named',
  serviceCode: 'C-LIGHT',
  serviceVersion: 1,
  answers: noAnswers,
  revision: 0,
  represented: null,
  representedCitizenIdSealed: null,
  way: 'online',
  createdAt: '2026-11-23T02:00:00.000Z',
  updatedAt: '2026-11-23T02:00:00.000Z',
  remindedAt: null,
  corrects: null,
  chat: {},
}
const added = { messageId: '1', field: 'details', from: 0, to: 9 }
const place = { latitude: 16.7351, longitude: 100.3021 }

const toldOf = (service: (typeof complaints)[number]): Complaint => ({
  draft,
  notes: { added },
  service,
  answers: { details: 'ก'.repeat(1000), place, village: 5, where: 'หน้าวัด '.repeat(20) },
  photos: 10,
})

/** Every question and card of a complaint that is told in the chat, at its longest. */
export function complaintSamples(): Record<string, Message[]> {
  const asking = (complaint: Complaint, guessed: number) => ({
    agency,
    links,
    complaint,
    categories: complaints,
    guessed,
  })
  const questions: Exclude<Question, { asks: 'nothing' }>[] = [
    { asks: 'place', name: 'place', optional: true },
    { asks: 'place', name: 'place', optional: false },
    { asks: 'far place', kilometres: 312 },
    { asks: 'text', name: 'details', label: 'รายละเอียด' },
    { asks: 'form', label: 'วันที่พบเห็น' },
    { asks: 'photo' },
  ]
  const samples = complaints.flatMap((service): [string, Message[]][] => {
    const { problem } = service.fields
    const complaint = toldOf(service)
    return [
      [`summary of ${service.code}`, [summaryCard(links, complaint)]],
      ...(problem?.kind === 'choice'
        ? ([
            [
              `problems of ${service.code}`,
              [
                questionMessage(
                  asking(complaint, 0),
                  { asks: 'choice', name: 'problem', field: problem },
                  service.notice,
                ),
              ],
            ],
          ] satisfies [string, Message[]][])
        : []),
    ]
  })
  const [light] = complaints
  if (!light) throw new Error('there are complaints')
  return Object.fromEntries([
    ...samples,
    ...questions.map((question, i) => [
      `question ${i} ${question.asks}`,
      [questionMessage(asking(toldOf(light), 0), question)],
    ]),
    ...[0, 1, 20].map((guessed) => [
      `category of ${guessed} guesses`,
      [questionMessage(asking(toldOf(light), guessed), { asks: 'category' }, 'รับเรื่องไว้แล้ว')],
    ]),
    [
      'reminder of a complaint',
      [
        draftReminderMessage(agency, links, {
          serviceName: 'ไฟฟ้าสาธารณะ',
          path: '/complaints/C-LIGHT/form',
          draftId: draft.id,
          deletedAt: '2026-12-23T02:00:00.000Z',
        }),
      ],
    ],
    ['all categories', [categoriesCarousel(draft.id, complaints)]],
    ['complaint without account', [complaintNeedsAccount(links)]],
    ...emergencies.map((emergency) => [
      `call ${emergency.phone}: ${emergency.words[0]}`,
      [emergencyCard(emergency)],
    ]),
    ...['สั้น', 'ก'.repeat(400)].map((said) => [
      `offer for ${said.length} letters`,
      withOneMore([sentence('ไม่เข้าใจ')], offerToTell(said)),
    ]),
  ])
}
