import type { Condition } from '../conditions.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { houseRegistration, idCard, lease, map, optional } from './groups/documents.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { healthLicence, licenceOfficers, localFee, ownsPlace, paidBy } from './groups/licence.ts'
import { placeFields } from './groups/place.ts'
import { departments, publicHealthLaw, truthOrOffence } from './groups/words.ts'

const renewing: Condition = { field: 'purpose', is: 'renew' }
const isLarge: Condition = { field: 'area', atLeast: 200.01 }
const isSmall: Condition = { field: 'area', below: 200.01 }
const printed = ['placeKind', 'placeName', 'shopType', 'placeAddress', 'area'] as const

/** HLT-02: up to 200 square metres one gives notice, beyond that one asks for a licence. */
export const foodPlace = defineService({
  code: 'HLT-02',
  name: 'แจ้งหรือขออนุญาตจำหน่าย/สะสมอาหาร',
  description: 'ร้านอาหารหรือที่สะสมอาหาร ไม่เกิน 200 ตร.ม. ให้แจ้ง เกินกว่านั้นขอใบอนุญาต',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'คำขอและผู้ขอ' },
    purpose: {
      kind: 'choice',
      label: 'มีความประสงค์',
      options: { new: 'แจ้งจัดตั้งหรือขอใบอนุญาตใหม่', renew: 'ต่ออายุ' },
    },
    placeKind: {
      kind: 'choice',
      label: 'ประเภทสถานที่',
      options: { selling: 'สถานที่จำหน่ายอาหาร', storing: 'สถานที่สะสมอาหาร' },
    },
    ...applicantKindFields,
    oldLicence: {
      kind: 'text',
      label: 'ใบอนุญาตหรือหนังสือรับรองเดิม',
      hint: 'เล่มที่ เลขที่ และปี',
      maxLength: 60,
      when: renewing,
    },
    oldLicenceUntil: { kind: 'date', label: 'หมดอายุวันที่', when: renewing },
    placePart: { kind: 'heading', label: 'สถานที่' },
    placeName: { kind: 'text', label: 'ชื่อสถานที่', hint: 'เช่น ครัวคุณยาย', maxLength: 150 },
    shopType: {
      kind: 'text',
      label: 'ประเภทร้าน',
      hint: 'เช่น ข้าวแกง ก๋วยเตี๋ยว กาแฟ มินิมาร์ท',
      maxLength: 150,
    },
    ...placeFields('place', 'ที่ตั้งสถานที่'),
    area: { kind: 'decimal', label: 'พื้นที่ประกอบการ', min: 1, max: 100_000, unit: 'ตร.ม.' },
    byNotice: {
      kind: 'paragraph',
      label: 'พื้นที่ไม่เกิน 200 ตร.ม. ใช้การแจ้ง เมื่อยื่นแล้วเริ่มกิจการได้ระหว่างรอหนังสือรับรองการแจ้ง',
      when: isSmall,
    },
    byLicence: {
      kind: 'paragraph',
      label: 'พื้นที่เกิน 200 ตร.ม. ต้องได้รับใบอนุญาตก่อนเริ่มกิจการ เจ้าหน้าที่พิจารณาภายใน 30 วันนับแต่เอกสารครบถ้วน',
      when: isLarge,
    },
    ownsPlace,
    peoplePart: { kind: 'heading', label: 'ผู้สัมผัสอาหารและเวลาเปิด' },
    cooks: { kind: 'integer', label: 'ผู้ปรุง', max: 1000, unit: 'คน' },
    servers: { kind: 'integer', label: 'ผู้เสิร์ฟ', max: 1000, unit: 'คน' },
    handlers: {
      kind: 'computed',
      label: 'รวมผู้สัมผัสอาหาร',
      unit: 'คน',
      formula: { sum: ['cooks', 'servers'] },
    },
    trained: { kind: 'integer', label: 'ผ่านการอบรมสุขาภิบาลอาหารแล้ว', max: 2000, unit: 'คน' },
    opens: { kind: 'time', label: 'เปิดตั้งแต่เวลา' },
    closes: { kind: 'time', label: 'ถึงเวลา' },
    openHours: { kind: 'computed', label: 'เปิดวันละ', unit: 'ชั่วโมง', formula: { hours: ['opens', 'closes'] } },
  }),
  documents: [
    optional(idCard),
    optional(houseRegistration),
    ...juristicDocuments,
    { ...lease, when: { field: 'ownsPlace', is: false } },
    {
      slot: 'healthCertificates',
      label: 'ใบรับรองแพทย์ของผู้สัมผัสอาหาร',
      hint: 'เจ้าหน้าที่ที่เกี่ยวข้องเท่านั้นที่เปิดดูได้',
      optional: true,
    },
    {
      slot: 'training',
      label: 'หลักฐานการอบรมสุขาภิบาลอาหาร',
      when: { field: 'trained', atLeast: 1 },
    },
    optional({ slot: 'oldLicence', label: 'ใบอนุญาตหรือหนังสือรับรองเดิม', when: renewing }),
    { ...map, when: { field: 'purpose', is: 'new' } },
  ],
  fee: localFee,
  days: 30,
  dayKind: 'calendar',
  time: 'การแจ้งออกหนังสือรับรองภายใน 7 วันทำการ การขออนุญาตขยายได้ไม่เกิน 2 ครั้ง ครั้งละไม่เกิน 15 วัน',
  level: 'B',
  identityLevel: 2,
  printsCitizenId: true,
  notice: 'ร้านที่ขายอยู่ในตลาดที่ได้รับอนุญาตแล้วไม่ต้องยื่น',
  unconfirmed: ['fee', 'days', 'documents'],
  declarations: [truthOrOffence],
  officers: licenceOfficers,
  law: [
    `${publicHealthLaw} มาตรา 38 มาตรา 40 มาตรา 48 ถึงมาตรา 50 และมาตรา 54 ถึงมาตรา 58`,
    'กฎกระทรวงสุขลักษณะของสถานที่จำหน่ายอาหาร พ.ศ. 2561',
  ],
  issues: [
    {
      key: 'notice',
      kind: 'certificate',
      title: 'หนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร',
      series: 'HLT-02-N',
      when: isSmall,
      holder: 'juristicName',
      grants: 'ได้รับแจ้งจาก',
      states: 'ตามมาตรา 48 แห่งพระราชบัญญัติการสาธารณสุข พ.ศ. 2535 ว่าได้จัดตั้งสถานที่ ตามรายการต่อไปนี้',
      prints: printed,
      adds: paidBy,
      validity: { years: 1 },
      notice: 'ต้องแสดงหนังสือรับรองการแจ้งนี้ไว้โดยเปิดเผยและเห็นได้ง่าย ณ สถานที่ดำเนินกิจการ',
      approval: true,
      register: 'food_notice',
    },
    healthLicence(
      {
        holder: 'juristicName',
        series: 'HLT-02',
        title: 'ใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร',
        states: 'จัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร ตามรายการต่อไปนี้',
        prints: printed,
        register: 'food_place',
      },
      { when: isLarge },
    ),
  ],
})
