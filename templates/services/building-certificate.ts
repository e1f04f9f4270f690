import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf, replyChannel } from './groups/choices.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { landDocumentFields, landDocuments, onOthersLand } from './groups/land.ts'
import { placeFields } from './groups/place.ts'
import { departments, free, municipalLaw, truthOrOffence } from './groups/words.ts'

/** ENG-03: that a house stands, for electricity, water or a loan, where building is not controlled. */
export const buildingCertificate = defineService({
  code: 'ENG-03',
  name: 'ขอหนังสือรับรองสิ่งปลูกสร้าง (นอกเขตควบคุมอาคาร)',
  description: 'ขอหนังสือรับรองบ้านหรืออาคารนอกเขตควบคุมอาคาร เพื่อขอไฟฟ้า น้ำประปา หรือสินเชื่อ',
  group: 'request',
  department: departments.works,
  fields: defineFields({
    buildingPart: { kind: 'heading', label: 'สิ่งปลูกสร้าง' },
    building: {
      kind: 'long-text',
      label: 'สิ่งปลูกสร้างที่ขอให้รับรอง',
      hint: 'บอกชนิด จำนวน และขนาด เช่น บ้านปูนชั้นเดียว 1 หลัง กว้าง 8 เมตร ยาว 10 เมตร',
      maxLength: 700,
    },
    purpose: {
      kind: 'choice',
      label: 'เพื่อ',
      options: {
        electricity: 'ขอใช้ไฟฟ้า',
        water: 'ขอใช้น้ำประปา',
        loan: 'ขอสินเชื่อ',
        houseNumber: 'ขอเลขที่บ้าน',
        other: 'อื่น ๆ',
      },
    },
    purposeOther: otherOf('purpose', 'เพื่อการอื่น ได้แก่'),
    landPart: { kind: 'heading', label: 'ที่ดิน' },
    ...landDocumentFields('land'),
    landVolume: { kind: 'text', label: 'เล่มที่', maxLength: 30, optional: true },
    landPage: { kind: 'text', label: 'หน้า', maxLength: 30, optional: true },
    landOwned: { kind: 'yes-no', label: 'ที่ดินเป็นของผู้ขอเอง' },
    landOwner: { kind: 'text', label: 'ชื่อเจ้าของที่ดิน', maxLength: 150, when: onOthersLand },
    wherePart: { kind: 'heading', label: 'ที่ตั้งและการรับผล' },
    ...placeFields('land', 'ที่ตั้งสิ่งปลูกสร้าง', { atHome: true }),
    replyChannel,
  }),
  documents: [
    optional(idCard),
    optional(houseRegistration),
    ...landDocuments,
    { slot: 'photos', label: 'รูปถ่ายบ้านหรืออาคาร 4 ด้าน' },
    { slot: 'headmanLetter', label: 'หนังสือรับรองจากผู้ใหญ่บ้าน', hint: 'ถ้ามี พร้อมบัตรของผู้ใหญ่บ้าน', optional: true },
  ],
  fee: free,
  days: 7,
  level: 'B',
  identityLevel: 2,
  form: 'คำขอรับรองสิ่งปลูกสร้างอาคาร',
  unconfirmed: ['days', 'law', 'documents'],
  declarations: [truthOrOffence],
  officers: ['เจ้าหน้าที่รับคำร้อง', 'เจ้าหน้าที่ผู้ตรวจสอบ', 'นายก'],
  law: [municipalLaw],
  issues: [
    {
      key: 'certificate',
      kind: 'certificate',
      title: 'หนังสือรับรองสิ่งปลูกสร้าง',
      series: 'ENG-03',
      grants: 'ขอรับรองว่า',
      states: 'มีสิ่งปลูกสร้างอยู่จริงตามที่เจ้าหน้าที่ได้ตรวจสอบ ณ สถานที่แล้ว ดังนี้',
      prints: ['building', 'landAddress', 'landDocument', 'landDocumentNumber', 'purpose'],
      approval: true,
    },
  ],
})
