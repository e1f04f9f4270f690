// The row for writing, and the small sheet with photo and place.
import { h } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from './icons.js'
import { gesture, sendPhoto } from './line.js'

/** In front of the municipality's office of Noen Kum. */
const samplePlace = {
  title: 'หน้าที่ว่าการ',
  address: 'ตำบลเนินกุ่ม อำเภอบางกระทุ่ม พิษณุโลก 65110',
  latitude: 16.5735,
  longitude: 100.3339,
}

function Sheet({ me, onDone }) {
  const file = useRef(null)
  const act = (what) => () => {
    onDone()
    gesture(me, what)
  }
  const upload = (event) => {
    const [photo] = event.currentTarget.files
    onDone()
    if (photo) sendPhoto(me, photo)
  }
  const button = (icon, words, onClick) =>
    h('button', { type: 'button', onClick }, [h(Icon, { name: icon }), words])
  return h('div', { class: 'sheet', role: 'group', 'aria-label': 'ส่งสิ่งอื่น' }, [
    button('picture', 'เลือกรูป', () => file.current.click()),
    button('camera', 'รูปตัวอย่าง', act({ do: 'samplePhoto' })),
    button('pin', 'ส่งตำแหน่ง', act({ do: 'location', place: samplePlace })),
    h('input', {
      ref: file,
      type: 'file',
      accept: 'image/*',
      hidden: true,
      'aria-label': 'เลือกรูป',
      onChange: upload,
    }),
  ])
}

export function Composer({ me, menu, isMenuOpen, toggleMenu, isSheetOpen, setSheetOpen }) {
  const [text, setText] = useState('')
  const send = (event) => {
    event.preventDefault()
    const words = text.trim()
    if (!words) return
    setText('')
    gesture(me, { do: 'text', text: words })
  }
  const icon = (name, sign, onClick, more = {}) =>
    h(
      'button',
      { type: 'button', class: 'icon', 'aria-label': name, title: name, onClick, ...more },
      h(Icon, { name: sign }),
    )
  return [
    h('form', { class: 'composer', onSubmit: send }, [
      icon('ส่งรูปหรือตำแหน่ง', 'plus', () => setSheetOpen(!isSheetOpen), { 'aria-expanded': isSheetOpen }),
      h('input', {
        type: 'text',
        value: text,
        'aria-label': 'ข้อความ',
        placeholder: 'Aa',
        autocomplete: 'off',
        onInput: (event) => setText(event.currentTarget.value),
      }),
      h(
        'button',
        { type: 'submit', class: 'icon send', 'aria-label': 'ส่งข้อความ', disabled: !text.trim() },
        h(Icon, { name: 'send' }),
      ),
    ]),
    isSheetOpen && h(Sheet, { me, onDone: () => setSheetOpen(false) }),
    menu &&
      h('button', { type: 'button', class: 'chat-bar', 'aria-expanded': isMenuOpen, onClick: toggleMenu }, [
        menu.chatBarText,
        h('span', { 'aria-hidden': 'true' }, isMenuOpen ? ' ▾' : ' ▴'),
      ]),
  ]
}
