import { z } from 'zod'
import { type Covering, coveringLooks } from './covering.ts'

const part = z.number().min(0).max(1)
const mostBoxes = 50
const mostStrokes = 200
const mostPoints = 1000

/** What a brush sends: at least one box or stroke, none of them out of the picture, and not without end. */
export const coveringSchema: z.ZodType<Covering> = z
  .object({
    look: z.enum(coveringLooks),
    boxes: z
      .array(z.object({ x: part, y: part, width: part.positive(), height: part.positive() }))
      .max(mostBoxes),
    strokes: z
      .array(
        z.object({
          radius: z.number().positive().max(0.25),
          points: z
            .array(z.tuple([part, part]))
            .min(1)
            .max(mostPoints),
        }),
      )
      .max(mostStrokes),
  })
  .refine(({ boxes, strokes }) => boxes.length + strokes.length > 0)
