/** Photos that users sent, as LINE keeps them for the app to fetch. */
import type { Ground } from '../ground.ts'

export type Content = {
  bytes: Buffer
  type: string
  /** `preparing` answers 202, `gone` (unsent by the user) 410. */
  state: 'ready' | 'preparing' | 'gone'
}

export function createContents(ground: Ground) {
  const contents = new Map<string, Content>()
  return {
    all: contents,
    add(messageId: string, bytes: Buffer, type: string) {
      contents.set(messageId, { bytes, type, state: 'ready' })
    },
    find: (messageId: string) => contents.get(messageId),
    setState(messageId: string, state: Content['state']) {
      const content = contents.get(messageId)
      if (content) content.state = state
      ground.changed()
    },
  }
}
export type Contents = ReturnType<typeof createContents>
