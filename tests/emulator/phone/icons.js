// Line icons, drawn here so that they look the same on every machine.
import { h } from 'preact'

const shapes = {
  hall: 'M3 10 12 4l9 6M4 20h16M5 10v10M19 10v10M9 12v8M15 12v8M3 10h18',
  plus: 'M12 5v14M5 12h14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  back: 'M15 5l-7 7 7 7',
  more: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
}

export function Icon({ name, size = 24 }) {
  const path = h('path', { d: shapes[name] })
  return h(
    'svg',
    {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    path,
  )
}

/** The account's picture. */
export function Avatar({ size = 20, hidden = false }) {
  return h('div', { class: hidden ? 'avatar hidden' : 'avatar' }, h(Icon, { name: 'hall', size }))
}
