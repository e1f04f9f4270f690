import type { Agency } from '#templates/agency.ts'
import { catalogue } from '#templates/services/index.ts'
import { seedAgency } from './agency.ts'
import { seedCannedReplies } from './canned-replies.ts'
import type { Database } from './database.ts'
import { linkServices } from './departments.ts'
import { seedServices } from './shipped-services.ts'

/** The first customer; another municipality edits the row. What the office has not told yet is empty, not invented. */
export const nuenkum: Agency = {
  kind: 'subdistrict_municipality',
  placeName: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
  subdistricts: ['เนินกุ่ม', 'วัดตายม'],
  address: '',
  phone: '',
  email: '',
  lineId: '',
  officeHours: 'วันจันทร์–ศุกร์ 08.30–16.30 น. (เว้นวันหยุดราชการ)',
}

/** What an empty store needs before anybody can use it: the agency, the shipped catalogue and replies. Harmless when repeated. */
export async function seed(db: Database, at = new Date(), agency: Agency = nuenkum): Promise<void> {
  await seedAgency(db, agency, at)
  await seedServices(db, catalogue, at)
  await seedCannedReplies(db, at)
  await linkServices(db, at)
}
