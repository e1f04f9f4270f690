import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { applicantKindFields } from './groups/juristic.ts'
import {
  healthLicence,
  isNew,
  licenceDocuments,
  licenceOfficers,
  licencePurposeFields,
  licenceTime,
  localFee,
  ownsPlace,
} from './groups/licence.ts'
import { placeFields } from './groups/place.ts'
import { departments, publicHealthLaw, truthOrOffence } from './groups/words.ts'

/** HLT-03: a private market. */
export const market = defineService({
  code: 'HLT-03',
  name: 'ขอใบอนุญาตจัดตั้งตลาด',
  description: 'จัดตั้งหรือต่ออายุตลาดเอกชน ทั้งตลาดประจำและตลาดนัด',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'คำขอและผู้ขอ' },
    ...licencePurposeFields,
    ...applicantKindFields,
    marketPart: { kind: 'heading', label: 'ตลาด' },
    marketName: { kind: 'text', label: 'ชื่อตลาด', maxLength: 150 },
    marketKind: {
      kind: 'choice',
      label: 'ลักษณะตลาด',
      options: { regular: 'เป็นประจำ', temporary: 'เป็นครั้งคราว', fixedDays: 'ตามวันนัด' },
    },
    marketDays: {
      kind: 'text',
      label: 'วันและเวลาที่เปิด',
      hint: 'เช่น ทุกวันพุธ เวลา 15.00–20.00 น.',
      maxLength: 150,
      when: { field: 'marketKind', is: ['temporary', 'fixedDays'] },
    },
    ...placeFields('market', 'ที่ตั้งตลาด'),
    stalls: { kind: 'integer', label: 'จำนวนแผง', min: 1, max: 5000, unit: 'แผง' },
    area: { kind: 'decimal', label: 'พื้นที่ตลาด', min: 1, max: 1_000_000, unit: 'ตร.ม.' },
    ownsPlace,
  }),
  documents: [
    { slot: 'plan', label: 'แผนผังและแบบก่อสร้างตลาด', when: isNew },
    { slot: 'landDeed', label: 'เอกสารสิทธิในที่ดิน', when: { field: 'ownsPlace', is: true } },
    ...licenceDocuments,
    optional(idCard),
    optional(houseRegistration),
  ],
  fee: localFee,
  ...licenceTime,
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  printsCitizenId: true,
  unconfirmed: ['fee', 'documents'],
  declarations: [truthOrOffence],
  officers: licenceOfficers,
  law: [`${publicHealthLaw} มาตรา 34 ถึงมาตรา 37 และมาตรา 54 ถึงมาตรา 58`],
  issues: [
    healthLicence({
      holder: 'juristicName',
      series: 'HLT-03',
      title: 'ใบอนุญาตจัดตั้งตลาด',
      states: 'จัดตั้งตลาด ตามรายการต่อไปนี้',
      prints: ['marketName', 'marketKind', 'marketDays', 'marketAddress', 'stalls', 'area'],
      register: 'market',
    }),
  ],
})
