/** Apart from the hours themselves, which the mini-app reads: the schemas weigh more than a page of it. */
import { z } from 'zod'
import { parseClock, weekdayNames } from './opening-hours.ts'

const clock = z
  .string('กรุณากรอกเวลา')
  .refine((text) => parseClock(text) !== undefined, 'กรุณากรอกเวลา เช่น 08.30')
  .transform((text) => parseClock(text) ?? '')

/** A week as it is entered. Without a single open day no request would ever be due. */
export const openingWeekSchema = z
  .array(
    z
      .object({ opens: clock, closes: clock })
      .refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'เวลาปิดต้องหลังเวลาเปิด' })
      .nullable(),
  )
  .length(weekdayNames.length)
  .refine((week) => week.some((hours) => hours !== null), 'ต้องเปิดทำการอย่างน้อยหนึ่งวันในสัปดาห์')
