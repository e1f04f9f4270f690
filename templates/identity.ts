/** Proof of identity: the photos that an agency asks for, and the crossing mark (ขีดคร่อม) burned into them. */
import { type Agency, type AskedPhoto, agencyName } from './agency.ts'
import { thaiDateParts } from './thai.ts'

/** What is asked of everybody unless the agency says otherwise. */
export const usualPhotos: readonly AskedPhoto[] = [
  {
    slot: 'card-front',
    label: 'ภาพบัตรประชาชนด้านหน้า',
    hint: 'ถ่ายเฉพาะด้านหน้าให้เห็นครบทั้งใบและอ่านได้ชัด ปิดช่องศาสนาและหมู่โลหิต ไม่ต้องถ่ายด้านหลัง',
  },
  {
    slot: 'holding',
    label: 'ภาพท่านถือบัตรประชาชน',
    hint: 'ถือบัตรไว้ระดับอก ให้เห็นใบหน้าและด้านหน้าบัตรชัดเจน ไม่สวมหมวก แว่นดำ หรือหน้ากาก',
  },
]
/** Every photo that an agency may ask for; what a slot is to show decides where its mark runs. */
export const photoSlots = ['card-front', 'holding', 'other-1', 'other-2'] as const
/** How many days after the check the photos go, unless the agency says otherwise; and how many it may say. */
const usualPhotoDays = 30
export const mostPhotoDays = 90
/** Photos that were sent back, or never sent in, are nobody's proof: they go after this many days. */
export const unusedPhotoDays = 90

type Asking = Pick<Agency, 'identityPhotos' | 'identityPhotoDays'>
export const askedPhotos = (agency: Asking): readonly AskedPhoto[] => agency.identityPhotos ?? usualPhotos
export const asksPhotos = (agency: Asking): boolean => askedPhotos(agency).length > 0
export const photoDays = (agency: Asking): number => agency.identityPhotoDays ?? usualPhotoDays

/** Where identity stands. `none`: nothing was sent in yet. */
export const identityStatuses = ['none', 'pending', 'verified', 'rejected'] as const
export type IdentityStatus = (typeof identityStatuses)[number]
export const identityLabels: Readonly<Record<IdentityStatus, string>> = {
  none: 'ยังไม่ได้ยืนยันตัวตน',
  pending: 'กำลังตรวจสอบการยืนยันตัวตน',
  verified: 'ยืนยันตัวตนแล้ว',
  rejected: 'กรุณายืนยันตัวตนใหม่',
}

/** How the office checks: the photos that were sent, or the card itself, shown in person. */
export const identityWays = ['photos', 'counter'] as const
export type IdentityWay = (typeof identityWays)[number]
export const identityWayLabels: Readonly<Record<IdentityWay, string>> = {
  photos: 'ตรวจจากภาพที่ส่ง',
  counter: 'แสดงบัตรตัวจริงที่เคาน์เตอร์',
}
/** How sure the office is who somebody is: told so by themselves, or an officer has seen the card. */
export const identityLevels = { 1: 'ลงทะเบียนด้วยตนเอง', 2: 'เจ้าหน้าที่ตรวจบัตรแล้ว' } as const
export type IdentityLevel = keyof typeof identityLevels
export const identityLevelOf = (status: IdentityStatus): IdentityLevel => (status === 'verified' ? 2 : 1)
/** Where in the mini-app photos are sent and sent again. */
export const identityPath = '/account/identity'

/** Why the office cannot verify somebody; it picks from these and may add a note. */
export const rejectionReasons = {
  blurred: 'ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้',
  incomplete: 'ถ่ายบัตรไม่ครบทั้งใบ หรือมีสิ่งอื่นบังข้อมูล',
  face: 'มองเห็นใบหน้าไม่ชัดเจน',
  mismatch: 'ข้อมูลบนบัตรไม่ตรงกับข้อมูลที่ลงทะเบียน',
  expired: 'บัตรประชาชนหมดอายุ',
  other_picture: 'ภาพที่ส่งไม่ใช่ภาพตามที่ขอ',
  not_holder: 'ใบหน้าผู้มาแสดงตนไม่ตรงกับภาพบนบัตร',
  not_original: 'ไม่ได้นำบัตรประชาชนฉบับจริงมาแสดง',
  damaged: 'บัตรชำรุดจนอ่านข้อมูลไม่ได้',
} as const
export type RejectionReason = keyof typeof rejectionReasons
export const rejectionReasonNames = Object.keys(rejectionReasons) as [RejectionReason, ...RejectionReason[]]
/** Those that fit each way of checking. */
export const reasonsFor: Readonly<Record<IdentityWay, readonly RejectionReason[]>> = {
  photos: ['blurred', 'incomplete', 'face', 'mismatch', 'expired', 'other_picture'],
  counter: ['mismatch', 'expired', 'not_holder', 'not_original', 'damaged'],
}

/** The reasons as the citizen reads them, a line each, the note last. */
export const rejectionText = (reasons: readonly RejectionReason[], note: string): string =>
  [...reasons.map((reason) => rejectionReasons[reason]), note].filter((line) => line !== '').join('\n')

/** What is written between the two lines, and where on the picture the band's middle is (shares of its sides). */
export interface CrossingMark {
  lines: readonly [purpose: string, date: string]
  centre: { x: number; y: number }
}

/** Somebody who holds a card has the face above the middle; the band runs below it, over the card. */
const centres: Readonly<Record<string, CrossingMark['centre']>> = { holding: { x: 0.5, y: 0.66 } }

/** The mark for a photo of this slot, sent at this instant. */
export function crossingMark(
  agency: Pick<Agency, 'kind' | 'placeName'>,
  slot: string,
  at: string | Date,
): CrossingMark {
  const { day, month, year } = thaiDateParts(at)
  return {
    lines: [`ใช้สำหรับลงทะเบียน e-Service ${agencyName(agency)} เท่านั้น`, `วันที่ ${day} ${month} พ.ศ. ${year}`],
    centre: centres[slot] ?? { x: 0.5, y: 0.5 },
  }
}

/** Pixels; everything but the middle is in the band's own turned coordinates, whose origin is the middle. */
export interface MarkGeometry {
  middle: { x: number; y: number }
  /** Degrees, rising to the right. */
  angle: number
  /** Half the length of the two lines: long enough to leave the picture at both ends. */
  reach: number
  /** How far each line is from the middle. */
  halfBand: number
  stroke: number
  /** Pixels per em of the letters, and where their two baselines are. */
  letters: number
  baselines: readonly [number, number]
}

/** A picture's own diagonal where that is no steeper: upright pictures would have the band across the face. */
const steepest = Math.PI / 5

/** `widestEms` is the width of the longer of the two texts in ems. */
export function markGeometry(
  { width, height }: { width: number; height: number },
  { centre }: CrossingMark,
  widestEms: number,
): MarkGeometry {
  const angle = Math.min(Math.atan2(height, width), steepest)
  const [x, y] = [width * centre.x, height * centre.y]
  // From the middle to the nearer of the picture's edges, along the band.
  const room = Math.min(Math.min(x, width - x) / Math.cos(angle), Math.min(y, height - y) / Math.sin(angle))
  // Short names of an agency do not make it a poster.
  const letters = Math.min((1.64 * room) / widestEms, 0.055 * Math.min(width, height))
  return {
    middle: { x, y },
    angle: (-angle * 180) / Math.PI,
    reach: Math.hypot(width, height),
    halfBand: letters * 1.75,
    stroke: Math.max(2, letters * 0.08),
    letters,
    baselines: [-letters * 0.28, letters * 1.12],
  }
}

/** What a citizen is told when the office has seen who they are. */
/** What a citizen is told when it could not. */
export const identityRejectedTexts: Readonly<Record<IdentityWay, { headline: string; button: string }>> = {
  photos: {
    headline: 'กรุณาส่งภาพยืนยันตัวตนใหม่',
    button: 'ส่งภาพใหม่',
  },
  counter: {
    headline: 'ยังยืนยันตัวตนที่เคาน์เตอร์ไม่ได้',
    button: 'ดูรายละเอียด',
  },
}
