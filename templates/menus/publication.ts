/** How rich menus get to LINE: kept with their version, so that a page can show it while it happens and afterwards. */
import type { MenuName } from './menu.ts'

/** In this order; citizens have the earlier menu until `show` went well. */
export const publishingSteps = {
  paint: 'วาดภาพเมนู',
  create: 'สร้างเมนูใน LINE',
  upload: 'ส่งภาพให้ LINE',
  show: 'ให้ประชาชนเห็นเมนูใหม่',
  clean: 'ลบเมนูเดิม',
} as const
export type PublishingStep = keyof typeof publishingSteps
export const publishingStepNames = Object.keys(publishingSteps) as PublishingStep[]

export interface MenuPublication {
  /** ISO instants. */
  askedAt: string
  finishedAt?: string
  done: readonly { menu: MenuName; step: PublishingStep }[]
  /** What LINE would not do, in its own words. */
  failure?: { menu: MenuName; step: PublishingStep; message: string }
}
