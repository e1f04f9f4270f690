import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { replyChannel } from './groups/choices.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { applicantKindFields, byJuristicPerson, juristicDocuments } from './groups/juristic.ts'
import { landDocuments, landFields } from './groups/land.ts'
import { placeFields } from './groups/place.ts'
import { departments, truthOrOffence } from './groups/words.ts'

/** ENG-02: to build, alter or pull down, where building is controlled. */
export const buildingPermit = defineService({
  code: 'ENG-02',
  name: 'ขออนุญาตก่อสร้าง/ดัดแปลง/รื้อถอนอาคาร (ข.1)',
  description: 'ขออนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคารในเขตควบคุมอาคาร',
  group: 'request',
  department: departments.works,
  notice: 'โปรดอย่าลงมือก่อสร้างก่อนได้รับใบอนุญาต',
  fields: defineFields({
    applicantPart: { kind: 'heading', label: 'ผู้ขออนุญาต' },
    controlledArea: {
      kind: 'choice',
      label: 'อาคารอยู่ในเขตควบคุมอาคารหรือไม่',
      hint: 'หากไม่แน่ใจ ให้เลือก “ไม่ทราบ” เจ้าหน้าที่จะตรวจสอบให้',
      options: { yes: 'อยู่ในเขต', no: 'อยู่นอกเขต', unknown: 'ไม่ทราบ' },
    },
    outside: {
      kind: 'paragraph',
      label: 'อาคารนอกเขตควบคุมอาคารไม่ต้องขออนุญาตนี้ โปรดใช้บริการ “ขอหนังสือรับรองสิ่งปลูกสร้าง”',
      when: { field: 'controlledArea', is: 'no' },
    },
    applicantRole: {
      kind: 'choice',
      label: 'ขออนุญาตในฐานะ',
      options: { owner: 'เจ้าของอาคาร', agent: 'ตัวแทนเจ้าของอาคาร' },
    },
    buildingOwner: {
      kind: 'text',
      label: 'ชื่อเจ้าของอาคาร',
      maxLength: 150,
      when: { field: 'applicantRole', is: 'agent' },
    },
    ...applicantKindFields,
    sitePart: { kind: 'heading', label: 'ข้อ 1 สถานที่ก่อสร้าง' },
    act: {
      kind: 'choice',
      label: 'ขออนุญาตทำการ',
      options: { build: 'ก่อสร้างอาคาร', alter: 'ดัดแปลงอาคาร', demolish: 'รื้อถอนอาคาร' },
    },
    permitFee: {
      kind: 'computed',
      label: 'ค่าธรรมเนียมใบอนุญาต (ไม่รวมค่าตรวจแบบแปลน)',
      formula: { lookup: 'act', in: { build: 20, alter: 10, demolish: 10 } },
      unit: 'บาท',
    },
    ...placeFields('site', 'ที่ตั้งอาคาร'),
    landPart: { kind: 'heading', label: 'ข้อ 1 ที่ดิน (ต่อ)' },
    ...landFields,
    buildingPart: { kind: 'heading', label: 'ข้อ 2 อาคาร' },
    buildings: {
      kind: 'rows',
      label: 'อาคาร',
      rowLabel: 'อาคาร',
      max: 3,
      item: defineFields({
        type: { kind: 'text', label: 'ชนิด', hint: 'เช่น ตึก 1 ชั้น บ้านไม้ 2 ชั้น', maxLength: 120 },
        count: { kind: 'integer', label: 'จำนวน', min: 1, max: 500, unit: 'หลัง' },
        use: { kind: 'text', label: 'เพื่อใช้เป็น', hint: 'เช่น ที่พักอาศัย ร้านค้า', maxLength: 120 },
        parking: {
          kind: 'integer',
          label: 'ที่จอดรถ ที่กลับรถ และทางเข้าออกของรถ',
          hint: 'หากไม่มีให้ใส่ 0',
          max: 10_000,
          unit: 'คัน',
        },
        area: { kind: 'decimal', label: 'พื้นที่', min: 0.01, max: 1_000_000, unit: 'ตารางเมตร' },
      }),
    },
    totalArea: {
      kind: 'computed',
      label: 'พื้นที่รวม',
      formula: { total: 'buildings', of: 'area' },
      unit: 'ตารางเมตร',
    },
    solid: {
      kind: 'yes-no',
      label: 'เป็นอาคารสาธารณะ อาคารพิเศษ หรือใช้วัสดุถาวรและทนไฟเป็นส่วนใหญ่',
    },
    sharedWall: { kind: 'yes-no', label: 'มีผนังติดหรือใช้ร่วมกับอาคารของผู้อื่น' },
    workPart: { kind: 'heading', label: 'ข้อ 3 และข้อ 4 ผู้รับผิดชอบและกำหนดเวลา' },
    hasSupervisor: { kind: 'yes-no', label: 'มีผู้ควบคุมงาน' },
    supervisor: {
      kind: 'text',
      label: 'ชื่อผู้ควบคุมงาน',
      maxLength: 150,
      when: { field: 'hasSupervisor', is: true },
    },
    designer: {
      kind: 'text',
      label: 'ชื่อผู้ออกแบบและคำนวณ',
      hint: 'หากไม่มีให้เว้นว่าง',
      maxLength: 150,
      optional: true,
    },
    licensedDesign: {
      kind: 'yes-no',
      label: 'งานนี้ต้องใช้สถาปนิกหรือวิศวกรที่มีใบอนุญาต',
      hint: 'อาคารขนาดใหญ่หรืออาคารสาธารณะ หากไม่แน่ใจเลือก “ไม่ใช่” เจ้าหน้าที่จะแจ้งให้ทราบ',
    },
    durationDays: {
      kind: 'integer',
      label: 'กำหนดแล้วเสร็จ นับแต่วันได้รับใบอนุญาต',
      min: 1,
      max: 3650,
      unit: 'วัน',
    },
    otherPapers: { kind: 'text', label: 'เอกสารอื่น ๆ ที่แนบ', maxLength: 200, optional: true },
    replyChannel,
  }),
  documents: [
    {
      slot: 'plans',
      label: 'แผนผังบริเวณ แบบแปลน และรายการประกอบแบบแปลน',
      hint: 'ไฟล์ PDF ชุดเดียว ไม่ต้องพิมพ์หลายชุด',
    },
    {
      slot: 'calculations',
      label: 'รายการคำนวณ',
      when: { field: 'solid', is: true },
    },
    {
      slot: 'agentLetter',
      label: 'หนังสือแสดงว่าเป็นตัวแทนเจ้าของอาคาร',
      when: { field: 'applicantRole', is: 'agent' },
    },
    ...juristicDocuments,
    {
      slot: 'managerProof',
      label: 'หนังสือแสดงว่าเป็นผู้จัดการหรือผู้แทนของนิติบุคคล',
      hint: 'ถ้าไม่มีชื่อในหนังสือรับรอง',
      when: byJuristicPerson,
      optional: true,
    },
    {
      slot: 'designerConsent',
      label: 'หนังสือยินยอมและใบอนุญาตวิชาชีพของผู้ออกแบบและคำนวณ',
      when: { field: 'licensedDesign', is: true },
    },
    ...landDocuments,
    {
      slot: 'wallConsent',
      label: 'หนังสือยินยอมให้ใช้ผนังร่วมกัน',
      when: { field: 'sharedWall', is: true },
    },
    {
      slot: 'supervisorConsent',
      label: 'หนังสือยินยอมของผู้ควบคุมงาน และใบอนุญาตวิชาชีพ (ถ้ามี)',
      when: { field: 'hasSupervisor', is: true },
    },
    optional(idCard),
    optional(houseRegistration),
  ],
  fee: 'ใบอนุญาตก่อสร้าง 20 บาท ดัดแปลง 10 บาท รื้อถอน 10 บาท และค่าตรวจแบบแปลนตามพื้นที่',
  days: 45,
  dayKind: 'calendar',
  time: 'ขยายได้ไม่เกิน 2 คราว คราวละไม่เกิน 45 วัน โดยแจ้งเหตุผลก่อนครบกำหนด',
  level: 'B',
  identityLevel: 2,
  form: 'แบบ ข.1',
  printsCitizenId: true,
  unconfirmed: ['fee', 'days', 'law', 'documents'],
  declarations: [truthOrOffence],
  officers: ['นายตรวจ', 'ผู้อำนวยการกองช่าง', 'ปลัด', 'เจ้าพนักงานท้องถิ่น'],
  law: [
    'พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522 มาตรา 21 มาตรา 22 มาตรา 25 และมาตรา 39 ทวิ',
    'กฎกระทรวง ฉบับที่ 7 (พ.ศ. 2528) และฉบับที่ 10 (พ.ศ. 2528)',
  ],
  issues: [
    {
      key: 'permit',
      kind: 'licence',
      title: 'ใบอนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคาร (แบบ อ.1)',
      series: 'ENG-02',
      holder: 'juristicName',
      grants: 'อนุญาตให้',
      states: 'กระทำการต่ออาคาร ตามรายการต่อไปนี้',
      prints: [
        'act',
        'siteAddress',
        'landDocument',
        'landDocumentNumber',
        'buildings',
        'supervisor',
        'designer',
      ],
      adds: ['ค่าธรรมเนียมและค่าตรวจแบบแปลน', 'ตามใบเสร็จรับเงินเลขที่'],
      validity: { answer: 'durationDays' },
      conditions: [
        'ต้องปฏิบัติตามหลักเกณฑ์ วิธีการ และเงื่อนไขที่กำหนดในกฎกระทรวงและข้อบัญญัติท้องถิ่นตามกฎหมายว่าด้วยการควบคุมอาคาร',
        'ต้องทำการให้ตรงตามแผนผังบริเวณ แบบแปลน และรายการประกอบแบบแปลนที่ได้รับอนุญาต',
      ],
      notice: 'ต้องเก็บใบอนุญาต แผนผังบริเวณ และแบบแปลนไว้ ณ บริเวณที่ได้รับอนุญาตหนึ่งชุด เพื่อให้เจ้าหน้าที่ตรวจดูได้',
      approval: true,
      register: 'building',
    },
  ],
})
