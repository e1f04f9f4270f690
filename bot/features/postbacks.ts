import type { Answer, Chat } from '../context.ts'
import { type Postback, type PostbackData, type PostbackName, unpackPostback } from '../postbacks.ts'
import * as complaint from './complaint-taps.ts'
import { answerWhetherFixed, rateTheFix, tellNoMore } from './fix-answers.ts'
import { followInstead, meanNew } from './following.ts'
import { showAccount, showContact, showHelp, showMenu } from './menu.ts'
import { showRequest, showRequests } from './requests.ts'
import { showComplaints, showServices } from './services.ts'

/** What each tap does. A new postback does not compile until it has a line here. */
const handlers: { [N in PostbackName]: (chat: Chat, data: PostbackData<N>) => Answer | Promise<Answer> } = {
  'menu.show': showMenu,
  'services.list': showServices,
  'complaints.list': showComplaints,
  'requests.list': showRequests,
  'requests.show': (chat, { reference }) => showRequest(chat, reference, ''),
  'fix.answer': (chat, { reference, fixed }) => answerWhetherFixed(chat, reference, fixed === 'yes'),
  'fix.rate': (chat, { reference, rating }) => rateTheFix(chat, reference, Number(rating)),
  'fix.enough': (chat, { reference }) => tellNoMore(chat, reference),
  'complaint.begin': complaint.begin,
  'complaint.continue': complaint.resume,
  'complaint.categories': complaint.showCategories,
  'complaint.category': complaint.chooseCategory,
  'complaint.choose': complaint.choose,
  'complaint.skip': complaint.skip,
  'complaint.place_is_meant': complaint.meanPlace,
  'complaint.undo': complaint.undo,
  'complaint.show_name': complaint.showName,
  'complaint.hide_name': complaint.hideName,
  'complaint.follow': followInstead,
  'complaint.is_new': meanNew,
  'complaint.file': complaint.file,
  'complaint.leave': complaint.leave,
  'complaint.discard': complaint.discard,
  'account.show': showAccount,
  'help.show': showHelp,
  'contact.show': showContact,
}

/** A tap on a button, perhaps an old one that means nothing any more: then the menu. */
export function answerToPostback(packed: string, chat: Chat): Answer | Promise<Answer> {
  const postback = unpackPostback(packed)
  return postback ? handle(postback, chat) : showMenu(chat)
}

function handle<P extends Postback>({ name, data }: P, chat: Chat): Answer | Promise<Answer> {
  // Name and data belong together in every `Postback`; the checker loses that through the index.
  const handler = handlers[name] as (chat: Chat, data: P['data']) => Answer | Promise<Answer>
  return handler(chat, data)
}
