import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { idCard, optional } from './groups/documents.ts'
import {
  healthLicence,
  licenceOfficers,
  licencePurposeFields,
  licenceTime,
  localFee,
  oldLicenceDocuments,
} from './groups/licence.ts'
import { nationalityFields } from './groups/person.ts'
import { spotFields } from './groups/place.ts'
import { departments, publicHealthLaw, truthOrOffence } from './groups/words.ts'

/** HLT-04: selling on a pavement or in a public place. */
export const publicPlaceSelling = defineService({
  code: 'HLT-04',
  name: 'ขอใบอนุญาตขายของในที่หรือทางสาธารณะ',
  description: 'ตั้งแผงลอย เร่ขาย หรือขายบนรถ ในที่หรือทางสาธารณะที่ผ่อนผันให้ขายได้',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'คำขอ' },
    ...licencePurposeFields,
    ...nationalityFields,
    sellingPart: { kind: 'heading', label: 'การขาย' },
    goods: { kind: 'text', label: 'สินค้าที่ขาย', hint: 'เช่น ลูกชิ้นปิ้ง ผลไม้ เสื้อผ้า', maxLength: 200 },
    isFood: { kind: 'yes-no', label: 'เป็นอาหารหรือเครื่องดื่ม' },
    manner: {
      kind: 'choice',
      label: 'วิธีขาย',
      options: { stall: 'วางแผงหรือตั้งวางเป็นปกติ', hawking: 'เร่ขาย', vehicle: 'ขายบนรถหรือเรือ' },
    },
    ...spotFields,
    opens: { kind: 'time', label: 'ขายตั้งแต่เวลา' },
    closes: { kind: 'time', label: 'ถึงเวลา' },
  }),
  documents: [
    { slot: 'sellerPhoto', label: 'รูปถ่ายผู้ขาย', hint: 'หน้าตรง ไม่สวมหมวก ไม่สวมแว่นดำ' },
    {
      slot: 'healthCertificate',
      label: 'ใบรับรองแพทย์ของผู้ขาย',
      hint: 'เฉพาะผู้ขายอาหาร เจ้าหน้าที่ที่เกี่ยวข้องเท่านั้นที่เปิดดูได้',
      when: { field: 'isFood', is: true },
    },
    ...oldLicenceDocuments,
    optional(idCard),
  ],
  fee: localFee,
  ...licenceTime,
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  printsCitizenId: true,
  notice: 'ขายได้เฉพาะบริเวณและเวลาที่หน่วยงานประกาศผ่อนผัน',
  unconfirmed: ['fee', 'documents'],
  declarations: [truthOrOffence],
  officers: licenceOfficers,
  law: [`${publicHealthLaw} มาตรา 41 ถึงมาตรา 43 และมาตรา 54 ถึงมาตรา 58`],
  issues: [
    healthLicence(
      {
        series: 'HLT-04',
        title: 'ใบอนุญาตจำหน่ายสินค้าในที่หรือทางสาธารณะ',
        states: 'จำหน่ายสินค้าในที่หรือทางสาธารณะ ตามรายการต่อไปนี้',
        prints: ['goods', 'manner', 'where', 'opens', 'closes'],
        register: 'public_selling',
      },
      { notice: 'ต้องแสดงใบอนุญาตนี้ไว้ให้เห็นได้ง่ายตลอดเวลาที่จำหน่ายสินค้า และแสดงทางอิเล็กทรอนิกส์ได้ตามประกาศของหน่วยงาน' },
    ),
  ],
})
