import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  beginComplaint,
  type CitizenChat,
  type Complaint,
  changeComplaint,
  listCategories,
  moveComplaint,
  readComplaint,
} from '#bot/complaints/complaint.ts'
import { addSentence } from '#bot/complaints/told.ts'
import { getAgency } from '#db/agency.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { discardDraft, getDraft } from '#db/drafts.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { type ChatWorld, openChat } from './chat-world.ts'

let world: ChatWorld
let chat: CitizenChat
beforeAll(async () => {
  world = await openChat()
  const { db, links, desk } = world.context
  const citizen = await registerInvented(world, 1)
  const agency = await getAgency(db)
  chat = { db, links, desk, agency, citizen, lineUserId: 'U1', at: new Date(), eventId: 'E1' }
})
afterAll(() => world.close())

async function begun(): Promise<Complaint> {
  const complaint = await beginComplaint(chat, { details: 'ไฟดับหน้าวัด' })
  if (!complaint) throw new Error('the agency takes complaints')
  return complaint
}
/** What the mini-app saves of the draft that the chat has just read. */
const types = ({ draft, service: { fields } }: Complaint, answers: Record<string, unknown>) =>
  saveDraft(chat.db, chat.desk.vault, draft, { fields, answers, only: Object.keys(answers) })
/** As the store has it by now. */
async function kept({ draft: { id } }: Complaint) {
  const draft = await getDraft(chat.db, chat.citizen.id, id)
  return (await readComplaint(chat, { ...draft, chat: {} })).answers
}

test('a place told in the chat and words typed into the open form meanwhile both stay', async () => {
  const read = await begun()
  await types(read, { details: 'ไฟดับหน้าวัดทั้งซอย', where: 'ข้างศาลา' })
  const place = { latitude: 16.7, longitude: 100.3 }
  const told = await changeComplaint(chat, read, ({ answers }) => ({ answers: { ...answers, place } }))
  expect(told.answers).toEqual({ details: 'ไฟดับหน้าวัดทั้งซอย', where: 'ข้างศาลา', place })
  expect(await kept(told)).toEqual(told.answers)
})

test('a sentence of the chat goes below what the form says by then, and the form’s next save keeps it', async () => {
  const read = await begun()
  await types(read, { details: 'แก้ในแบบฟอร์ม' })
  const told = await changeComplaint(chat, read, (now) => {
    const added = addSentence(now, { asks: 'nothing' }, 'มืดมากค่ะ')
    return 'tooLong' in added ? {} : { answers: added.answers }
  })
  await types(read, { where: 'ข้างศาลา' })
  expect(await kept(told)).toEqual({ details: 'แก้ในแบบฟอร์ม\nมืดมากค่ะ', where: 'ข้างศาลา' })
})

test('a category chosen in the chat takes along what the form said meanwhile', async () => {
  const read = await begun()
  await types(read, { details: 'แก้ในแบบฟอร์ม' })
  const light = (await listCategories(chat)).find(({ definition }) => definition.code === 'C-LIGHT')
  if (!light) throw new Error('no such category')
  const moved = await moveComplaint(chat, read, light)
  expect([moved.service.code, moved.draft.serviceCode]).toEqual(['C-LIGHT', 'C-LIGHT'])
  expect(await kept(moved)).toEqual({ details: 'แก้ในแบบฟอร์ม' })
})

test('photos of one choice that come at the same moment are all counted', async () => {
  const read = await begun()
  const seeing = (index: number) =>
    changeComplaint(chat, read, ({ notes }) => ({
      notes: { ...notes, set: { id: 'S', seen: [...(notes.set?.seen ?? []), index] } },
    }))
  await Promise.all([1, 2, 3, 4].map(seeing))
  const seen = (await changeComplaint(chat, read, () => ({}))).notes.set?.seen
  expect(seen?.toSorted()).toEqual([1, 2, 3, 4])
})

test('what was thrown away in the form takes nothing more from the chat', async () => {
  const read = await begun()
  await discardDraft(chat.db, read.draft)
  await expect(changeComplaint(chat, read, () => ({ answers: {} }))).rejects.toMatchObject({
    code: 'not_found',
  })
})
