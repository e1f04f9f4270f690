import { say } from '#templates/texts/say.ts'
import { type Answer, type Chat, says } from '../context.ts'
import { contactCard, helpCard } from '../messages/contact-and-help.ts'
import { accountCard, menuCard, registerCard } from '../messages/menu.ts'
import { sentence, withWaysOn } from '../messages/text.ts'

export const showMenu = ({ agency }: Chat): Answer => says(withWaysOn(menuCard(agency)))
export const showHelp = ({ agency, links }: Chat): Answer => says(withWaysOn(helpCard(agency, links)))
export const showContact = ({ agency }: Chat): Answer => says(withWaysOn(contactCard(agency)))

export const showAccount = ({ agency, citizen, links }: Chat): Answer =>
  says(
    withWaysOn(
      citizen ? accountCard(agency, links, citizen.identityStatus) : registerCard(agency, links, 'ใช้บริการ'),
    ),
  )

/** Never silence: what was not understood gets the menu, and a person to turn to. */
export const admitNotUnderstood = ({ agency }: Chat): Answer =>
  says(sentence(say(agency, 'notUnderstood', 'text')), withWaysOn(menuCard(agency)))
