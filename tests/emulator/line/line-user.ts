/** One person with LINE on their phone: what they do, and what they see. */
import type { Ground } from '../ground.ts'
import type { Contents } from './contents.ts'
import { messageId, newToken } from './ids.ts'
import type { IdTokenOptions, Login, Person } from './login.ts'
import { type Action, actionsOf, type Message, quickRepliesOf } from './message-parts.ts'
import type { RichMenu, RichMenus } from './rich-menus.ts'
import type { Receipt, WebhookEvent, Webhooks } from './webhooks.ts'

export type Rooms = Ground & { webhooks: Webhooks; richMenus: RichMenus; login: Login; contents: Contents }
export type Via = 'reply' | 'push' | 'multicast' | 'broadcast'
export type Place = { title?: string; address: string; latitude: number; longitude: number }
export type Spoken =
  | { type: 'text'; text: string }
  | { type: 'image' }
  | ({ type: 'location' } & Place)
  | { type: 'sticker'; packageId: string; stickerId: string }
export type ChatEntry = { id: string; at: number } & (
  | { from: 'account'; via: Via; message: Message }
  | { from: 'user'; message: Spoken; read: boolean }
)
/** What a date picker gave. */
export type Picked = { date?: string; time?: string; datetime?: string }
/** What came of a tap: the app's answer to the webhook, or the link that opens. */
export type Tapped = { receipt?: Receipt; opens?: string }

const sevenDays = 7 * 24 * 3_600_000

export class LineUser {
  readonly #rooms: Rooms
  readonly person: Person
  readonly language = 'th'
  readonly chat: ChatEntry[] = []
  /** What they said in a chat with a friend. */
  readonly toFriends: Spoken[] = []
  friendship: 'stranger' | 'friend' | 'blocked' = 'stranger'
  /** Until when the three dots of the loading animation show. */
  loadingUntil = 0
  #wroteAt = 0
  #dismissed = new Set<string>()
  #readTokens = new Map<string, string>()

  constructor(rooms: Rooms, person: Person) {
    this.#rooms = rooms
    this.person = person
  }

  get userId() {
    return this.person.userId
  }

  /** The account's messages, oldest first. */
  get messages(): Message[] {
    return this.chat.flatMap((entry) => (entry.from === 'account' ? [entry.message] : []))
  }

  get lastMessage(): Message | undefined {
    return this.messages.at(-1)
  }

  /** Quick replies show under the last message only, and vanish after a tap. */
  get quickReplies(): Action[] {
    const last = this.chat.at(-1)
    if (last?.from !== 'account' || this.#dismissed.has(last.id)) return []
    return quickRepliesOf(last.message)
  }

  get richMenu(): RichMenu | undefined {
    return this.friendship === 'friend' ? this.#rooms.richMenus.shownTo(this.userId) : undefined
  }

  /** Whether a push arrives: friends, and others for seven days after they wrote. */
  get reachable(): boolean {
    const wroteLately = this.#wroteAt > this.#rooms.now() - sevenDays
    return this.friendship === 'friend' || (this.friendship === 'stranger' && wroteLately)
  }

  /** Adds the account as a friend, or unblocks it. */
  follow(): Promise<Receipt> {
    const isUnblocked = this.friendship === 'blocked'
    this.friendship = 'friend'
    return this.#send('follow', { follow: { isUnblocked } })
  }

  block(): Promise<Receipt> {
    this.friendship = 'blocked'
    this.#rooms.richMenus.linked.delete(this.userId)
    return this.#send('unfollow', {}, false)
  }

  sendText(text: string): Promise<Receipt> {
    return this.#say({ type: 'text', text }, { quoteToken: newToken() })
  }

  sendLocation(place: Place): Promise<Receipt> {
    return this.#say({ type: 'location', ...place })
  }

  sendSticker(packageId: string, stickerId: string): Promise<Receipt> {
    const rest = { quoteToken: newToken(), stickerResourceType: 'STATIC', keywords: [] }
    return this.#say({ type: 'sticker', packageId, stickerId }, rest)
  }

  sendImage(bytes: Uint8Array, type = 'image/jpeg', imageSet?: object): Promise<Receipt> {
    const id = messageId(this.#rooms.now())
    this.#rooms.contents.add(id, Buffer.from(bytes), type)
    const rest = { quoteToken: newToken(), contentProvider: { type: 'line' }, ...(imageSet && { imageSet }) }
    return this.#say({ type: 'image' }, rest, id)
  }

  /** Takes a message back. */
  unsend(id: string): Promise<Receipt> {
    this.#rooms.contents.setState(id, 'gone')
    return this.#send('unsend', { unsend: { messageId: id } }, false)
  }

  /** Taps something that has this action; a date picker also needs what was picked. */
  async tap(action: Action, picked: Picked = {}): Promise<Tapped> {
    switch (action.type) {
      case 'message':
        return { receipt: await this.sendText(String(Reflect.get(action, 'text') ?? action.label)) }
      case 'uri':
        return { opens: String(Reflect.get(action, 'uri')) }
      case 'postback':
        return { receipt: await this.#postback(action) }
      case 'datetimepicker':
        return { receipt: await this.#postback(action, picked) }
      case 'richmenuswitch':
        return { receipt: await this.#switchMenu(action) }
      default:
        return {}
    }
  }

  /** Taps what bears this label: a quick reply, else the newest message's, else the rich menu's. */
  async press(label: string, picked: Picked = {}): Promise<Tapped> {
    const named = (action: Action) => action.label === label
    const quick = this.quickReplies.find(named)
    if (quick) {
      this.dismissQuickReplies()
      return this.tap(quick, picked)
    }
    const inChat = this.messages.toReversed().flatMap(actionsOf)
    const inMenu = this.richMenu?.areas.map(({ action }) => action as Action) ?? []
    const found = [...inChat, ...inMenu].find(named)
    if (!found) throw new Error(`${this.person.displayName} sees nothing to tap named "${label}"`)
    return this.tap(found, picked)
  }

  dismissQuickReplies(): void {
    const last = this.chat.at(-1)
    if (last) this.#dismissed.add(last.id)
    this.#rooms.changed()
  }

  /** The first message from the account, come or still to come, that fits. */
  async waitFor(fits: (message: Message) => boolean, timeout = 10_000): Promise<Message> {
    const { promise, resolve, reject } = Promise.withResolvers<Message>()
    const look = () => {
      const found = this.messages.find(fits)
      if (found) resolve(found)
    }
    const stop = this.#rooms.watch(look)
    const timer = setTimeout(
      () => reject(new Error(`no such message came to ${this.person.displayName}`)),
      timeout,
    )
    look()
    return promise.finally(() => {
      stop()
      clearTimeout(timer)
    })
  }

  idToken(options?: IdTokenOptions): Promise<string> {
    return this.#rooms.login.idToken(this.person, options)
  }

  /** Puts a message of the account into the chat. */
  receive(message: Message, via: Via): string {
    const id = messageId(this.#rooms.now() + this.chat.length)
    this.loadingUntil = 0
    this.chat.push({ id, at: this.#rooms.now(), from: 'account', via, message })
    this.#rooms.changed()
    return id
  }

  showLoading(seconds: number): void {
    this.loadingUntil = this.#rooms.now() + seconds * 1000
    this.#rooms.changed()
  }

  /** Marks everything up to the message of this token as read; false when the token is not theirs. */
  markRead(token: string): boolean {
    const upTo = this.#readTokens.get(token)
    if (upTo === undefined) return false
    for (const entry of this.chat) {
      if (entry.from === 'user') entry.read = true
      if (entry.id === upTo) break
    }
    this.#rooms.changed()
    return true
  }

  #say(message: Spoken, rest: object = {}, id = messageId(this.#rooms.now())): Promise<Receipt> {
    const markAsReadToken = newToken(40)
    this.#readTokens.set(markAsReadToken, id)
    this.#wroteAt = this.#rooms.now()
    this.#echo(message, id)
    return this.#send('message', { message: { ...message, id, markAsReadToken, ...rest } })
  }

  #echo(message: Spoken, id = messageId(this.#rooms.now())): void {
    this.chat.push({ id, at: this.#rooms.now(), from: 'user', message, read: false })
    this.#rooms.changed()
  }

  #send(type: string, rest: Record<string, unknown>, canReply = true): Promise<Receipt> {
    this.#rooms.changed()
    const event: WebhookEvent = this.#rooms.webhooks.event(type, this.userId, rest, canReply)
    return this.#rooms.webhooks.send(event)
  }

  #postback(action: Action, params?: object): Promise<Receipt> {
    const said = Reflect.get(action, 'displayText') ?? Reflect.get(action, 'text')
    if (typeof said === 'string') this.#echo({ type: 'text', text: said })
    const data = String(Reflect.get(action, 'data'))
    return this.#send('postback', { postback: { data, ...(params && { params }) } })
  }

  #switchMenu(action: Action): Promise<Receipt> {
    const alias = String(Reflect.get(action, 'richMenuAliasId'))
    const menuId = this.#rooms.richMenus.aliases.get(alias)
    const isThere = menuId !== undefined && this.#rooms.richMenus.menus.has(menuId)
    if (isThere) this.#rooms.richMenus.linked.set(this.userId, menuId)
    const missing = menuId === undefined ? 'RICHMENU_ALIAS_ID_NOTFOUND' : 'RICHMENU_NOTFOUND'
    return this.#postback(action, {
      newRichMenuAliasId: alias,
      status: isThere ? 'SUCCESS' : missing,
    })
  }
}
