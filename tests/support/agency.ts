import type { Agency } from '#templates/agency.ts'

export const agency: Agency = {
  kind: 'subdistrict_municipality',
  placeName: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
  subdistricts: ['เนินกุ่ม', 'วัดตายม'],
  address: '',
  phone: '055391234',
  email: 'office@example.go.th',
  lineId: '@noenkum',
  officeHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
}
