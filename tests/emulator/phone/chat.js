// The chat: what both sides said, and the quick replies under the last of it.
import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Avatar, Icon } from './icons.js'
import { Flex } from './line-preview/flex.ts'
import { Template } from './template.js'

const clock = new Intl.DateTimeFormat('th-TH', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Bangkok',
})
const calendar = new Intl.DateTimeFormat('th-TH', { dateStyle: 'full', timeZone: 'Asia/Bangkok' })
const linkPattern = /(https?:\/\/[^\s]+)/

function Link({ address, tap }) {
  const follow = (event) => {
    event.preventDefault()
    tap({ type: 'uri', uri: address })
  }
  return h('a', { href: address, onClick: follow }, address)
}

function linked(text, tap) {
  const parts = text.split(linkPattern)
  return parts.map((part, index) => (index % 2 === 1 ? h(Link, { address: part, tap }) : part))
}

function Place({ title, address }) {
  return h('div', { class: 'place' }, [
    h('div', { class: 'map' }, h(Icon, { name: 'pin', size: 34 })),
    h('div', { class: 'words' }, [title && h('strong', {}, title), h('span', {}, address)]),
  ])
}

function Body({ entry, tap }) {
  const { message } = entry
  switch (message.type) {
    case 'text':
    case 'textV2':
      return h('div', { class: 'balloon' }, linked(message.text, tap))
    case 'flex':
      return h(Flex, { message, tap })
    case 'template':
      return h(Template, { message, tap })
    case 'location':
      return h(Place, message)
    case 'sticker':
      return h(
        'div',
        { class: 'sticker', role: 'img', 'aria-label': 'สติกเกอร์' },
        h(Icon, { name: 'smile', size: 84 }),
      )
    case 'image': {
      const src = entry.from === 'user' ? `/phone/content/${entry.id}` : message.previewImageUrl
      return h('img', { class: 'photo', src, alt: 'รูปภาพ' })
    }
    default:
      return h('div', { class: 'balloon' }, message.altText ?? `[${message.type}]`)
  }
}

function Entry({ entry, isFirstInRow, account, tap }) {
  const mine = entry.from === 'user'
  const stamp = h('div', { class: 'stamp' }, [
    mine && entry.read && h('span', {}, 'อ่านแล้ว'),
    h('time', {}, clock.format(entry.at)),
  ])
  const name =
    !mine && isFirstInRow && h('div', { class: 'name' }, entry.message.sender?.name ?? account.name)
  const body = h('div', { class: 'line' }, [h(Body, { entry, tap }), stamp])
  const who = mine ? 'ฉัน' : account.name
  return h('li', { class: `entry ${mine ? 'mine' : 'theirs'}`, 'aria-label': who }, [
    !mine && h(Avatar, { hidden: !isFirstInRow }),
    h('div', { class: 'said' }, [name, body]),
  ])
}

function Typing() {
  const dots = [0, 1, 2].map((each) => h('i', { key: each }))
  return h('li', { class: 'entry theirs' }, [
    h(Avatar),
    h('div', { class: 'balloon typing', role: 'status', 'aria-label': 'กำลังตอบ' }, dots),
  ])
}

export function Chat({ view, isTyping, tap }) {
  const end = useRef(null)
  const list = useRef(null)
  // Pictures that load late and an opening menu move the end: stay there.
  useEffect(() => {
    const stick = () => end.current?.scrollIntoView({ block: 'end' })
    stick()
    const observer = new ResizeObserver(stick)
    observer.observe(list.current)
    observer.observe(list.current.parentElement)
    return () => observer.disconnect()
  }, [view.chat.length, isTyping, view.quickReplies.length])

  const entries = view.chat.map((entry, index) => {
    const before = view.chat[index - 1]
    const isFirstInRow = before?.from !== entry.from || entry.at - before.at > 60_000
    return h(Entry, { key: entry.id, entry, isFirstInRow, account: view.account, tap })
  })
  const today = view.chat[0] && h('li', { class: 'day' }, calendar.format(view.chat[0].at))
  return h('div', { class: 'chat', role: 'log', 'aria-label': `แชตกับ ${view.account.name}` }, [
    h('ol', { ref: list }, [today, ...entries, isTyping && h(Typing)]),
    h(QuickReplies, { actions: view.quickReplies, tap }),
    h('div', { ref: end }),
  ])
}

function QuickReplies({ actions, tap }) {
  if (actions.length === 0) return null
  const buttons = actions.map((action) =>
    h(
      'button',
      { type: 'button', key: action.label, onClick: () => tap(action, { isQuickReply: true }) },
      action.label,
    ),
  )
  return h('div', { class: 'quick-replies', role: 'group', 'aria-label': 'ตอบด่วน' }, buttons)
}
