// The phone: chat list, the account's profile, the chat with its rich menu, the LIFF window.
import { h, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Chat } from './chat.js'
import { Composer } from './composer.js'
import { DatePicker } from './date-picker.js'
import { Avatar, Icon } from './icons.js'
import { LiffWindow } from './liff-window.js'
import { addPerson, gesture, liffUrl, look, onNews } from './line.js'
import { RichMenu } from './rich-menu.js'

const remembered = 'line-emulator:me'

/** The phone's state, always fresh, for the person who holds it. */
function useView() {
  const [me, setMe] = useState(() => localStorage.getItem(remembered) ?? undefined)
  const [view, setView] = useState()
  useEffect(() => {
    let latest = 0
    const refresh = async () => {
      const mine = ++latest
      const next = await look(me)
      if (mine === latest) setView(next)
    }
    return onNews(refresh)
  }, [me])
  const become = (id) => {
    localStorage.setItem(remembered, id)
    setMe(id)
  }
  return [view, become]
}

function useTyping(view) {
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    setTyping(Boolean(view?.loadingMs))
    if (!view?.loadingMs) return undefined
    const timer = setTimeout(() => setTyping(false), view.loadingMs)
    return () => clearTimeout(timer)
  }, [view])
  return isTyping
}

function TopBar({ view, become }) {
  const meet = async () => {
    const name = prompt('ชื่อของคนใหม่')?.trim()
    if (name) become((await addPerson(name)).id)
  }
  const people = view.people.map(({ id, name }) =>
    h('option', { value: id, selected: id === view.me.id }, name),
  )
  return h('div', { class: 'top-bar' }, [
    h('label', {}, [
      'ฉันคือ ',
      h('select', { onChange: (event) => become(event.currentTarget.value) }, people),
    ]),
    h('button', { type: 'button', onClick: meet }, '+ คนใหม่'),
    h('a', { href: '/mailbox', target: '_blank' }, `กล่องจดหมาย (${view.mails})`),
  ])
}

function ChatList({ view, open }) {
  const last = view.chat.at(-1)?.message
  const words = last?.text ?? last?.altText ?? (last ? 'ส่งข้อความถึงคุณ' : 'แตะเพื่อดูบัญชีทางการ')
  return h('main', { class: 'chat-list' }, [
    h('h1', {}, 'แชท'),
    h('button', { type: 'button', class: 'row', onClick: open }, [
      h(Avatar, { size: 28 }),
      h('div', { class: 'words' }, [h('strong', {}, view.account.name), h('span', {}, words)]),
    ]),
  ])
}

function Profile({ view, back }) {
  const isBlocked = view.me.friendship === 'blocked'
  return h('main', { class: 'profile' }, [
    h(
      'button',
      { type: 'button', class: 'icon back', 'aria-label': 'กลับ', onClick: back },
      h(Icon, { name: 'back' }),
    ),
    h('div', { class: 'cover' }),
    h(Avatar, { size: 54 }),
    h('h1', {}, view.account.name),
    h('p', {}, `บัญชีทางการ · ${view.account.basicId}`),
    isBlocked && h('p', {}, 'คุณบล็อกบัญชีนี้อยู่'),
    h(
      'button',
      { type: 'button', class: 'primary', onClick: () => gesture(view.me.id, { do: 'follow' }) },
      isBlocked ? 'เลิกบล็อก' : 'เพิ่มเพื่อน',
    ),
  ])
}

function ChatHeader({ view, back }) {
  const [isOpen, setOpen] = useState(false)
  const block = () => {
    setOpen(false)
    gesture(view.me.id, { do: 'block' })
  }
  return h('header', { class: 'chat-header' }, [
    h(
      'button',
      { type: 'button', class: 'icon', 'aria-label': 'กลับไปรายการแชท', onClick: back },
      h(Icon, { name: 'back' }),
    ),
    h('h1', {}, [h('span', { class: 'shield', 'aria-hidden': 'true' }, '★'), view.account.name]),
    h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'aria-label': 'ตัวเลือก',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
      },
      h(Icon, { name: 'more' }),
    ),
    isOpen && h('div', { class: 'options' }, h('button', { type: 'button', onClick: block }, 'บล็อก')),
  ])
}

/** The chat itself, with all that taps can open. */
function Conversation({ view, back }) {
  const [isMenuOpen, setMenuOpen] = useState(true)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [liff, setLiff] = useState()
  const [picking, setPicking] = useState()
  const isTyping = useTyping(view)
  const { me, richMenu: menu } = view
  useEffect(() => setMenuOpen(menu?.selected ?? false), [menu?.id])

  const openLink = async (uri) => {
    if (uri === view.liffRoot || uri.startsWith(`${view.liffRoot}/`) || uri.startsWith(`${view.liffRoot}?`))
      setLiff(await liffUrl(me.id, uri))
    else window.open(uri, '_blank', 'noopener')
  }
  const tap = (action, more = {}) => {
    if (action.inputOption === 'openRichMenu') setMenuOpen(true)
    if (action.inputOption === 'closeRichMenu') setMenuOpen(false)
    if (action.type === 'datetimepicker') setPicking(action)
    else if (['camera', 'cameraRoll', 'location'].includes(action.type)) setSheetOpen(true)
    else if (action.type === 'clipboard') navigator.clipboard.writeText(action.clipboardText)
    else {
      if (action.type === 'uri') openLink(action.uri)
      gesture(me.id, { do: 'tap', action, ...more })
    }
  }
  const pick = (picked) => {
    gesture(me.id, { do: 'tap', action: picking, picked })
    setPicking(undefined)
  }
  const toggleMenu = () => setMenuOpen(!isMenuOpen)
  return h('main', { class: 'conversation' }, [
    h(ChatHeader, { view, back }),
    h(Chat, { view, isTyping, tap }),
    h('footer', {}, [
      h(Composer, { me: me.id, menu, isMenuOpen, toggleMenu, isSheetOpen, setSheetOpen }),
      menu && isMenuOpen && h(RichMenu, { menu, tap }),
    ]),
    picking && h(DatePicker, { action: picking, onPick: pick, onClose: () => setPicking(undefined) }),
    liff && h(LiffWindow, { url: liff, onClose: () => setLiff(undefined), onOpen: openLink }),
  ])
}

function Phone() {
  const [view, become] = useView()
  const [screen, setScreen] = useState('chat')
  if (!view) return h('p', { class: 'waiting', role: 'status' }, 'กำลังเปิดโทรศัพท์…')
  const back = () => setScreen('list')
  const isFriend = view.me.friendship === 'friend'
  const shown =
    screen === 'list'
      ? h(ChatList, { view, open: () => setScreen('chat') })
      : isFriend
        ? h(Conversation, { key: view.me.id, view, back })
        : h(Profile, { view, back })
  return [h(TopBar, { view, become }), h('div', { class: 'device' }, shown)]
}

render(h(Phone), document.getElementById('phone'))
