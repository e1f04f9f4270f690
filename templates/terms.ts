/** What one agrees to and what one is told about one's data are called so; and what one may consent to. */
import { type Agency, agencyName } from './agency.ts'

export const termsTitle = 'ข้อตกลงและเงื่อนไขการให้บริการระบบ Local Government e-Service'

export const privacyTitle = 'ประกาศความเป็นส่วนตัว'

/** Section 30: within how many days the office answers a request about data. */
export const answerDays = 30

/** The law under which they are kept, as a citizen is told. */
export const retentionLaw =
  'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และมาตรา 33 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562'

/** Optional, never ticked beforehand, withdrawn as easily as given. */
export const newsConsentOf = (agency: Pick<Agency, 'kind' | 'placeName'>) =>
  `ข้าพเจ้ายินยอมรับข่าวสารและประกาศของ${agencyName(agency)}ทาง LINE และอีเมล`
