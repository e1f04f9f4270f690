import { type Answer, type Chat, says } from '../context.ts'
import { contactCard, helpCard } from '../messages/contact-and-help.ts'
import { accountCard, menuCard, registerCard } from '../messages/menu.ts'
import { sentence, withWaysOn } from '../messages/text.ts'

export const showMenu = ({ agency }: Chat): Answer => says(withWaysOn(menuCard(agency)))
export const showHelp = ({ links }: Chat): Answer => says(withWaysOn(helpCard(links)))
export const showContact = ({ agency }: Chat): Answer => says(withWaysOn(contactCard(agency)))

export const showAccount = ({ citizen, links }: Chat): Answer =>
  says(withWaysOn(citizen ? accountCard(links, citizen.identityStatus) : registerCard(links, 'ใช้บริการ')))

/** Never silence: what was not understood gets the menu, and a person to turn to. */
export const admitNotUnderstood = ({ agency }: Chat): Answer =>
  says(
    sentence('ขออภัย ระบบยังไม่เข้าใจข้อความนี้ กรุณาเลือกจากเมนู หรือพิมพ์เลขที่คำร้องเพื่อติดตามสถานะ'),
    withWaysOn(menuCard(agency)),
  )
