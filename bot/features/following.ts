import { followComplaint } from '#db/followers.ts'
import { changeComplaint } from '../complaints/complaint.ts'
import { goOn } from '../complaints/going-on.ts'
import { says } from '../context.ts'
import { quickTap, withQuick } from '../messages/text.ts'
import { onComplaint } from './complaint-taps.ts'

/** What is the same is followed; what was told so far is thrown away only by whoever says so. */
export const followInstead = onComplaint<{ draft: string; reference: string }>(
  async (chat, { draft: { id: draft } }, { reference }) => {
    await followComplaint(chat.db, chat.citizen, reference, chat.at)
    return says(
      withQuick(
        {
          type: 'text',
          text: `ติดตามเรื่อง ${reference} ให้แล้ว จะแจ้งความคืบหน้าในแชตนี้ ท่านไม่ต้องแจ้งซ้ำ\n\nเรื่องที่ท่านเล่าไว้ยังไม่ได้ส่ง ต้องการทิ้งเรื่องนั้นหรือไม่`,
        },
        [
          quickTap('ทิ้งเรื่องที่เล่าไว้', 'complaint.discard', { draft }),
          quickTap('แจ้งเรื่องของฉันด้วย', 'complaint.is_new', { draft }),
        ],
      ),
    )
  },
)

/** It is something else: on to the summary, and not asked again until the place changes. */
export const meanNew = onComplaint(async (chat, complaint) =>
  goOn(chat, await changeComplaint(chat, complaint, ({ notes }) => ({ notes: { ...notes, isNew: true } }))),
)
