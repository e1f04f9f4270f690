// The rich menu: a picture with places to tap.
import { h } from 'preact'

function nameOf(action) {
  return action.label ?? action.displayText ?? action.text ?? action.data ?? action.uri
}

export function RichMenu({ menu, tap }) {
  const { width, height } = menu.size
  const percent = (part, whole) => `${(part / whole) * 100}%`
  const areas = menu.areas.map(({ bounds, action }, index) =>
    h('button', {
      type: 'button',
      key: index,
      'aria-label': nameOf(action),
      title: nameOf(action),
      style: {
        left: percent(bounds.x, width),
        top: percent(bounds.y, height),
        width: percent(bounds.width, width),
        height: percent(bounds.height, height),
      },
      onClick: () => tap(action),
    }),
  )
  return h(
    'nav',
    { class: 'rich-menu', 'aria-label': menu.chatBarText, style: { aspectRatio: `${width} / ${height}` } },
    [h('img', { src: `/phone/menus/${menu.id}`, alt: '' }), areas],
  )
}
