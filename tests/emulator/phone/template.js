// Template messages, drawn by way of Flex, which has the same parts.
import { h } from 'preact'
import { Bubble, Flex } from './line-preview/flex.ts'

function bubbleOf({ thumbnailImageUrl, title, text, actions }) {
  const words = [
    title && { type: 'text', text: title, weight: 'bold', wrap: true },
    { type: 'text', text, size: 'sm', color: '#666666', wrap: true },
  ]
  const image = {
    type: 'image',
    url: thumbnailImageUrl,
    size: 'full',
    aspectRatio: '151:100',
    aspectMode: 'cover',
  }
  return {
    type: 'bubble',
    size: 'kilo',
    ...(thumbnailImageUrl && { hero: image }),
    body: { type: 'box', layout: 'vertical', spacing: 'sm', contents: words.filter(Boolean) },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: actions.map((action) => ({ type: 'button', height: 'sm', action })),
    },
  }
}

export function Template({ message, tap }) {
  const { template } = message
  if (template.type === 'carousel') {
    const contents = { type: 'carousel', contents: template.columns.map(bubbleOf) }
    return h(Flex, { message: { ...message, contents }, tap })
  }
  if (template.type === 'image_carousel') return h('div', { class: 'balloon' }, message.altText)
  return h(Bubble, { bubble: bubbleOf(template), tap })
}
