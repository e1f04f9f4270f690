import { z } from 'zod'
import { addressSchema, citizenIdSchema, isoDay, phoneSchema, shortText } from './answers.ts'
import { type ConsentWay, consentWays, type Relation, type Represented, relations } from './representation.ts'

const keysOf = <K extends string>(options: Readonly<Record<K, string>>, message: string) =>
  z.enum(Object.keys(options) as [K, ...K[]], message)

/**
 * What is entered about somebody for whom another files, and how they consented. Errors are Thai sentences, one
 * per field. `today` is the day in Thailand, since neither a birth nor a consent lies ahead.
 */
export const representationSchema = (today: string) =>
  z
    .strictObject({
      relation: keysOf<Relation>(relations, 'กรุณาเลือกว่าท่านเกี่ยวข้องเป็นอะไร'),
      prefix: shortText(30, 'กรุณาเลือกคำนำหน้า'),
      firstName: shortText(100, 'กรุณากรอกชื่อ'),
      lastName: shortText(100, 'กรุณากรอกนามสกุล'),
      citizenId: citizenIdSchema,
      birthDate: isoDay.refine((day) => day <= today, 'วันเกิดต้องไม่เป็นวันในอนาคต'),
      phone: z.preprocess((value) => (value === '' ? undefined : value), phoneSchema.optional()),
      address: addressSchema,
      consentHow: keysOf<ConsentWay>(consentWays, 'กรุณาเลือกว่าได้รับความยินยอมอย่างไร'),
      consentOn: isoDay.refine((day) => day <= today, 'วันที่ได้รับความยินยอมต้องไม่เป็นวันในอนาคต'),
      agreed: z.literal(true, 'กรุณายืนยันว่าผู้ที่ท่านยื่นแทนรับทราบและยินยอม'),
    })
    .transform(({ citizenId, consentHow, consentOn, agreed: _, ...person }) => ({
      represented: { ...person, consent: { how: consentHow, on: consentOn } } satisfies Represented,
      citizenId,
    }))
export type Representation = z.output<ReturnType<typeof representationSchema>>
/** As the form sends it. */
export type RepresentationInput = z.input<ReturnType<typeof representationSchema>>
