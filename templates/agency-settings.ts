/** What an agency's administrators set in the console: its schema, its sections, and how it reads. */
import { z } from 'zod'
import { type Agency, agencyKinds, officeCalendar } from './agency.ts'
import { emailSchema, phoneSchema, shortText } from './answers.ts'
import { complaintLimitsOf, mostComplaintsADay } from './complaint-limits.ts'
import { parseCoordinates } from './coordinates.ts'
import { mostContactLetters, mostOtherAgencies } from './forwarding.ts'
import { holidaysSchema } from './holiday-lines.ts'
import { askedPhotos, mostPhotoDays, photoDays, photoSlots } from './identity.ts'
import { isTileUrl } from './map.ts'
import { type OpeningWeek, weekText } from './opening-hours.ts'
import { openingWeekSchema } from './opening-hours-schema.ts'
import { pushSettings, pushSettingsOf } from './push-settings.ts'
import { leastMessageDays, mostMessageDays, mostYears, periodsOf } from './retention.ts'
import { arabicDigits } from './thai.ts'
import { mostUploadLimits, type UploadLimits, uploadLimitsOf } from './upload-limits.ts'
import { mostVillages } from './villages.ts'

/** Left empty is said as an empty text. */
const orNothing = (schema: z.ZodType<string>) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
      schema.optional(),
    )
    .transform((text) => text ?? '')

/** A place's name without the word for what kind of place it is, which every form puts before it. */
const placeName = (missing: string) =>
  shortText(60, missing).refine(
    (name) => !/^(เทศบาล|องค์การบริหาร|อบต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)/.test(name),
    'พิมพ์เฉพาะชื่อ ไม่ต้องมีคำนำหน้า เช่น เนินกุ่ม',
  )

const daysBetween = `ต้องเป็นจำนวนวันเต็ม ตั้งแต่ 1 ถึง ${mostPhotoDays} วัน`

/** Typed, in Thai or Arabic digits. */
const wholeNumber = (least: number, most: number, sentence: string) =>
  z
    .string(sentence)
    .transform((text) => arabicDigits(text).trim())
    .pipe(z.string().regex(/^\d{1,4}$/, sentence))
    .transform(Number)
    .pipe(z.number().min(least, sentence).max(most, sentence))
const complaintsBetween = `ต้องเป็นจำนวนเต็ม ตั้งแต่ 1 ถึง ${mostComplaintsADay} เรื่อง`
const limit = (name: keyof UploadLimits, unit: string) =>
  wholeNumber(1, mostUploadLimits[name], `ต้องเป็นจำนวนเต็ม ตั้งแต่ 1 ถึง ${mostUploadLimits[name]} ${unit}`)

const yearsBetween = `ต้องเป็นจำนวนปีเต็ม ตั้งแต่ 1 ถึง ${mostYears} ปี`
const years = wholeNumber(1, mostYears, yearsBetween)
const messageDaysBetween = `ต้องเป็นจำนวนวันเต็ม ตั้งแต่ ${leastMessageDays} ถึง ${mostMessageDays} วัน`

const badVillage = 'พิมพ์บรรทัดละหนึ่งหมู่บ้าน เช่น เนินกุ่ม หมู่ 4 บ้านหนองนา'

const badTiles =
  'ต้องขึ้นต้นด้วย https:// มี {z} {x} {y} ครบ และเป็นโฮสต์เดียว เช่น https://tiles.example.go.th/{z}/{x}/{y}.png'

/** All of it. Errors are Thai sentences, one per field. */
export const settingsSchema = z.strictObject({
  kind: z.enum(agencyKinds, 'กรุณาเลือกประเภทหน่วยงาน'),
  placeName: placeName('กรุณากรอกชื่อหน่วยงาน'),
  district: placeName('กรุณากรอกอำเภอ'),
  province: placeName('กรุณากรอกจังหวัด'),
  address: orNothing(shortText(200)),
  phone: orNothing(phoneSchema),
  email: orNothing(emailSchema),
  openingHours: openingWeekSchema,
  officeHours: orNothing(shortText(200)),
  holidays: holidaysSchema,
  dataProtectionOfficer: orNothing(shortText(200)),
  subdistricts: z
    .array(placeName('กรุณากรอกชื่อตำบล'), 'กรุณากรอกอย่างน้อยหนึ่งตำบล')
    .min(1, 'กรุณากรอกอย่างน้อยหนึ่งตำบล')
    .max(30, 'กรอกได้ไม่เกิน 30 ตำบล')
    .refine((names) => new Set(names).size === names.length, 'มีชื่อตำบลซ้ำกัน'),
  villages: z
    .array(
      z.object({
        subdistrict: shortText(60, badVillage),
        number: wholeNumber(1, 99, badVillage),
        name: shortText(80, badVillage),
      }),
    )
    .max(mostVillages, `กรอกได้ไม่เกิน ${mostVillages} หมู่บ้าน`)
    .refine(
      (all) => new Set(all.map(({ subdistrict, number }) => `${subdistrict} ${number}`)).size === all.length,
      'มีหมู่ซ้ำกันในตำบลเดียวกัน',
    ),
  postcode: z
    .string('กรุณากรอกรหัสไปรษณีย์')
    .transform((text) => arabicDigits(text).trim())
    .refine((digits) => /^\d{5}$/.test(digits), 'รหัสไปรษณีย์ต้องมี 5 หลัก'),
  identityPhotos: z
    .array(
      z.object({
        slot: z.enum(photoSlots),
        label: shortText(80, 'กรุณากรอกชื่อภาพ'),
        hint: shortText(200, 'กรุณากรอกวิธีถ่ายภาพ'),
      }),
    )
    .max(photoSlots.length)
    .refine((all) => new Set(all.map(({ slot }) => slot)).size === all.length),
  identityPhotoDays: wholeNumber(1, mostPhotoDays, daysBetween),
  uploadFileMb: limit('fileMb', 'MB'),
  uploadFiles: limit('files', 'ไฟล์'),
  uploadTotalMb: limit('totalMb', 'MB'),
  publicComplaints: z.enum(['true', 'false'], 'กรุณาเลือก').transform((choice) => choice === 'true'),
  secondFactorRequired: z.enum(['true', 'false'], 'กรุณาเลือก').transform((choice) => choice === 'true'),
  otherAgencies: z
    .array(
      z.object({
        name: shortText(150, 'กรุณากรอกชื่อหน่วยงาน หน้าเครื่องหมาย :'),
        contact: shortText(mostContactLetters, 'กรุณาบอกวิธีติดต่อ หลังเครื่องหมาย :'),
      }),
    )
    .max(mostOtherAgencies, `กรอกได้ไม่เกิน ${mostOtherAgencies} หน่วยงาน`),
  complaintsADay: wholeNumber(1, mostComplaintsADay, complaintsBetween),
  anonymousADay: wholeNumber(1, mostComplaintsADay, complaintsBetween),
  ...pushSettings,
  complaintYears: years,
  requestYears: years,
  messageDays: wholeNumber(leastMessageDays, mostMessageDays, messageDaysBetween),
  /** Approved on a page of its own, which shows what it deletes. */
  retentionApproved: z.string(),
  mapTileUrl: orNothing(shortText(300).refine(isTileUrl, badTiles)),
  mapAttribution: orNothing(shortText(200)),
  mapCentre: orNothing(
    shortText(100).refine(
      (text) => parseCoordinates(text) !== undefined,
      'กรุณากรอกพิกัด เช่น 16.735120, 100.302110',
    ),
  ),
})
export type Settings = z.output<typeof settingsSchema>
export type Setting = keyof Settings

/** What is changed together, on a page of its own. */
export const settingsSections = {
  office: settingsSchema.pick({
    address: true,
    phone: true,
    email: true,
    dataProtectionOfficer: true,
  }),
  hours: settingsSchema.pick({ openingHours: true, officeHours: true }),
  area: settingsSchema
    .pick({ subdistricts: true, villages: true, postcode: true })
    .refine(
      ({ subdistricts, villages }) => villages.every((village) => subdistricts.includes(village.subdistrict)),
      { path: ['villages'], error: 'มีหมู่บ้านของตำบลที่ไม่อยู่ในเขตรับผิดชอบ' },
    ),
  identity: settingsSchema.pick({ identityPhotos: true, identityPhotoDays: true }),
  files: settingsSchema
    .pick({ uploadFileMb: true, uploadFiles: true, uploadTotalMb: true })
    .refine(({ uploadFileMb, uploadTotalMb }) => uploadTotalMb >= uploadFileMb, {
      path: ['uploadTotalMb'],
      error: 'ขนาดรวมต้องไม่น้อยกว่าขนาดของหนึ่งไฟล์',
    }),
  complaints: settingsSchema.pick({
    publicComplaints: true,
    complaintsADay: true,
    anonymousADay: true,
    otherAgencies: true,
  }),
  messages: settingsSchema.pick({ pushBudget: true, progressInLine: true }),
  retention: settingsSchema.pick({ complaintYears: true, requestYears: true, messageDays: true }),
  map: settingsSchema
    .pick({ mapTileUrl: true, mapAttribution: true, mapCentre: true })
    .refine(({ mapTileUrl, mapAttribution }) => mapTileUrl === '' || mapAttribution !== '', {
      path: ['mapAttribution'],
      error: 'กรุณากรอกชื่อเจ้าของแผนที่ ซึ่งต้องแสดงบนแผนที่',
    }),
  access: settingsSchema.pick({ secondFactorRequired: true }),
  name: settingsSchema.pick({ kind: true, placeName: true, district: true, province: true }),
} as const
export type SettingsSection = keyof typeof settingsSections
export const settingsSectionNames = Object.keys(settingsSections) as SettingsSection[]
export const settingsIn = (section: SettingsSection) =>
  Object.keys(settingsSections[section].shape) as Setting[]

function uploadSettings(agency: Agency) {
  const { fileMb, files, totalMb } = uploadLimitsOf(agency)
  return { uploadFileMb: fileMb, uploadFiles: files, uploadTotalMb: totalMb }
}

/** What holds now, with what an agency that never set it has. */
export const settingsOf = (agency: Agency): Settings => ({
  ...uploadSettings(agency),
  ...periodsOf(agency),
  retentionApproved: agency.retentionApproved ?? '',
  kind: agency.kind,
  placeName: agency.placeName,
  district: agency.district,
  province: agency.province,
  address: agency.address,
  phone: agency.phone,
  email: agency.email,
  openingHours: officeCalendar(agency).week.map((hours) => hours && { ...hours }),
  officeHours: agency.officeHours,
  holidays: { ...officeCalendar(agency).holidays },
  dataProtectionOfficer: agency.dataProtectionOfficer ?? '',
  subdistricts: agency.subdistricts,
  villages: (agency.villages ?? []).map((village) => ({ ...village })),
  postcode: agency.postcode,
  identityPhotos: askedPhotos(agency).map((photo) => ({ ...photo })) as Settings['identityPhotos'],
  identityPhotoDays: photoDays(agency),
  publicComplaints: agency.publicComplaints ?? false,
  secondFactorRequired: agency.secondFactorRequired ?? false,
  otherAgencies: (agency.otherAgencies ?? []).map((other) => ({ ...other })),
  complaintsADay: complaintLimitsOf(agency).citizen,
  anonymousADay: complaintLimitsOf(agency).anonymous,
  ...pushSettingsOf(agency),
  mapTileUrl: agency.mapTileUrl ?? '',
  mapAttribution: agency.mapAttribution ?? '',
  mapCentre: agency.mapCentre ?? '',
})

export const publicComplaintsLabels = { false: 'ไม่เปิดเผย', true: 'เปิดเผยต่อสาธารณะ' } as const

export const secondFactorLabels = { false: 'แต่ละคนเลือกเอง', true: 'ทุกคนต้องใช้' } as const

/** What citizens read, by the table of hours: for whoever leaves the sentence to us. */
export const officeHoursText = (week: OpeningWeek) => `${weekText(week)} (เว้นวันหยุดราชการ)`
