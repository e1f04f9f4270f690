// LINE's own browser, in which LIFF apps open: a title bar, a page, a cross.
import { h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from './icons.js'

export function LiffWindow({ url, onClose, onOpen }) {
  const [title, setTitle] = useState('')
  const { origin, host } = new URL(url)
  useEffect(() => {
    const hear = ({ origin: from, data }) => {
      if (from !== origin) return
      if (data?.type === 'liff:close') onClose()
      if (data?.type === 'liff:title') setTitle(String(data.title))
      if (data?.type === 'liff:open') onOpen(String(data.url))
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [origin])
  return h('section', { class: 'liff-window', 'aria-label': 'หน้าต่าง LIFF' }, [
    h('header', {}, [
      h('div', { class: 'title' }, [h('strong', {}, title || host), h('span', {}, host)]),
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': 'ปิดหน้าต่าง', onClick: onClose },
        h(Icon, { name: 'close' }),
      ),
    ]),
    h('iframe', { key: url, src: url, title: 'LIFF', allow: 'camera; geolocation; clipboard-write' }),
  ])
}
