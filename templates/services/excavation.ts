import { defineFields } from '../fields.ts'
import type { Issue } from '../issuing/issue.ts'
import { defineService } from '../service.ts'
import { replyChannel } from './groups/choices.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { landDocuments, landFields } from './groups/land.ts'
import { paidBy } from './groups/licence.ts'
import { placeFields } from './groups/place.ts'
import { departments, truthOrOffence } from './groups/words.ts'

/** ใบรับแจ้ง for one of both works. */
const receiptOfNotice = (
  act: 'dig' | 'fill',
  particulars: Required<Pick<Issue, 'key' | 'series' | 'title' | 'grants' | 'states' | 'register'>>,
): Issue => ({
  kind: 'certificate',
  when: { field: 'act', is: act },
  holder: 'juristicName',
  prints: [
    'siteAddress',
    'landDocument',
    'landDocumentNumber',
    act === 'dig' ? 'depth' : 'height',
    'area',
    'use',
    'supervisor',
    'startsOn',
    'endsOn',
  ],
  adds: paidBy,
  conditions: ['ต้องปฏิบัติตามหลักเกณฑ์ในกฎกระทรวงและข้อบัญญัติท้องถิ่นตามกฎหมายว่าด้วยการขุดดินและถมดิน'],
  notice: 'ต้องเก็บใบรับแจ้งและแผนผังบริเวณไว้ ณ สถานที่ขุดดินหรือถมดินหนึ่งชุด เพื่อให้เจ้าหน้าที่ตรวจดูได้',
  approval: true,
  ...particulars,
})

/** ENG-04: the notice that the law wants before much earth is dug or filled. */
export const excavation = defineService({
  code: 'ENG-04',
  name: 'แจ้งขุดดิน/ถมดิน (ขถด.1)',
  description: 'แจ้งก่อนขุดดินหรือถมดินตามขนาดที่กฎหมายกำหนด',
  group: 'request',
  department: departments.works,
  notice:
    'ต้องแจ้งเมื่อขุดลึกเกิน 3 เมตร หรือปากบ่อเกิน 10,000 ตารางเมตร หรือถมสูงกว่าที่ดินข้างเคียงและพื้นที่เกิน 2,000 ตารางเมตร',
  fields: defineFields({
    applicantPart: { kind: 'heading', label: 'ผู้แจ้ง' },
    applicantRole: {
      kind: 'choice',
      label: 'แจ้งในฐานะ',
      options: { owner: 'เจ้าของที่ดิน', possessor: 'ผู้ครอบครองที่ดิน', agent: 'ตัวแทน' },
    },
    ...applicantKindFields,
    sitePart: { kind: 'heading', label: 'ข้อ 1 งานและที่ดิน' },
    act: { kind: 'choice', label: 'ทำการ', options: { dig: 'ขุดดิน', fill: 'ถมดิน' } },
    ...placeFields('site', 'สถานที่ขุดหรือถมดิน'),
    landPart: { kind: 'heading', label: 'ข้อ 1 เอกสารสิทธิในที่ดิน (ต่อ)' },
    ...landFields,
    sizePart: { kind: 'heading', label: 'ข้อ 2 ขนาดงานและสิ่งก่อสร้างข้างเคียง' },
    depth: {
      kind: 'decimal',
      label: 'ความลึกจากระดับพื้นดิน',
      min: 0.01,
      max: 1000,
      unit: 'เมตร',
      when: { field: 'act', is: 'dig' },
    },
    height: {
      kind: 'decimal',
      label: 'ความสูงจากระดับพื้นดิน',
      min: 0.01,
      max: 1000,
      unit: 'เมตร',
      when: { field: 'act', is: 'fill' },
    },
    area: { kind: 'decimal', label: 'พื้นที่', min: 0.01, max: 10_000_000, unit: 'ตารางเมตร' },
    use: { kind: 'text', label: 'เพื่อใช้เป็น', hint: 'เช่น บ่อเลี้ยงปลา ปลูกบ้าน', maxLength: 150 },
    neighbours: {
      kind: 'rows',
      label: 'สิ่งก่อสร้างข้างเคียง',
      hint: 'หากไม่มี ไม่ต้องเพิ่ม',
      rowLabel: 'สิ่งก่อสร้าง',
      max: 8,
      optional: true,
      item: defineFields({
        side: {
          kind: 'choice',
          label: 'ทิศ',
          options: { north: 'เหนือ', south: 'ใต้', east: 'ตะวันออก', west: 'ตะวันตก' },
        },
        what: { kind: 'text', label: 'สิ่งก่อสร้าง', hint: 'เช่น บ้าน ถนน เสาไฟฟ้า', maxLength: 100 },
        distance: { kind: 'decimal', label: 'ห่าง', max: 10_000, unit: 'เมตร' },
      }),
    },
    workPart: { kind: 'heading', label: 'ข้อ 3 และข้อ 4 ผู้ควบคุมงานและกำหนดเวลา' },
    hasSupervisor: { kind: 'yes-no', label: 'มีผู้ควบคุมงาน' },
    supervisor: {
      kind: 'text',
      label: 'ชื่อผู้ควบคุมงาน',
      maxLength: 150,
      when: { field: 'hasSupervisor', is: true },
    },
    supervisorNumber: {
      kind: 'text',
      label: 'เลขทะเบียนใบอนุญาตวิชาชีพของผู้ควบคุมงาน',
      maxLength: 60,
      when: { field: 'hasSupervisor', is: true },
      optional: true,
    },
    engineered: {
      kind: 'yes-no',
      label: 'งานนี้มีวิศวกรออกแบบและคำนวณ',
      hint: 'งานลึกหรือสูงมากต้องมีวิศวกร หากไม่แน่ใจเลือก “ไม่ใช่”',
    },
    durationDays: { kind: 'integer', label: 'กำหนดแล้วเสร็จ', min: 1, max: 3650, unit: 'วัน' },
    startsOn: { kind: 'date', label: 'เริ่มวันที่' },
    endsOn: { kind: 'date', label: 'สิ้นสุดวันที่', notBefore: 'startsOn' },
    replyChannel,
  }),
  documents: [
    { slot: 'sitePlan', label: 'แผนผังบริเวณและที่ดินข้างเคียง' },
    { slot: 'plans', label: 'แบบแปลนและรายการประกอบแบบแปลน' },
    {
      slot: 'calculations',
      label: 'รายการคำนวณ และหนังสือรับรองของวิศวกร (ด.5) พร้อมใบอนุญาต',
      when: { field: 'engineered', is: true },
    },
    ...landDocuments,
    {
      slot: 'agentLetter',
      label: 'หนังสือมอบอำนาจ (แบบ ด.4)',
      hint: 'ติดอากรแสตมป์',
      when: { field: 'applicantRole', is: 'agent' },
    },
    ...juristicDocuments,
    { slot: 'encumbrances', label: 'ข้อมูลภาระผูกพันในที่ดิน', hint: 'ถ้ามี', optional: true },
    optional(idCard),
    optional(houseRegistration),
  ],
  fee: 'ใบรับแจ้ง ฉบับละ 500 บาท',
  days: 7,
  dayKind: 'calendar',
  time: 'หากเอกสารไม่ถูกต้อง แจ้งให้แก้ไขภายใน 7 วัน',
  level: 'B',
  identityLevel: 2,
  form: 'แบบ ขถด.1',
  printsCitizenId: true,
  unconfirmed: ['days', 'documents', 'amounts'],
  declarations: [truthOrOffence],
  officers: ['เจ้าหน้าที่ผู้ตรวจสอบ', 'ผู้อำนวยการกองช่าง', 'เจ้าพนักงานท้องถิ่น'],
  law: [
    'พระราชบัญญัติการขุดดินและถมดิน พ.ศ. 2543 มาตรา 17 และมาตรา 26',
    'กฎกระทรวงกำหนดค่าธรรมเนียมการขุดดินและถมดิน พ.ศ. 2546',
  ],
  issues: [
    receiptOfNotice('dig', {
      key: 'digging',
      series: 'ENG-04-D',
      title: 'ใบรับแจ้งการขุดดิน',
      grants: 'ได้รับแจ้งการขุดดินจาก',
      states: 'ตามมาตรา 17 แห่งพระราชบัญญัติการขุดดินและถมดิน พ.ศ. 2543 ดังรายการต่อไปนี้',
      register: 'excavation',
    }),
    receiptOfNotice('fill', {
      key: 'filling',
      series: 'ENG-04-F',
      title: 'ใบรับแจ้งการถมดิน',
      grants: 'ได้รับแจ้งการถมดินจาก',
      states: 'ตามมาตรา 26 แห่งพระราชบัญญัติการขุดดินและถมดิน พ.ศ. 2543 ดังรายการต่อไปนี้',
      register: 'filling',
    }),
  ],
})
