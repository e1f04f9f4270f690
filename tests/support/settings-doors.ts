import { definitionDoors } from './definition-doors.ts'

/** The doors of the agency's settings: an administrator's. */
export const settingsDoors = [
  'GET /staff/settings',
  'GET /staff/settings/:section',
  'POST /staff/settings/:section',
  'POST /staff/settings/holidays',
  'POST /staff/settings/holidays/:day/remove',
  'POST /staff/settings/holidays/:year/copy',
  'GET /staff/settings/documents',
  'GET /staff/settings/replies',
  'GET /staff/settings/replies/:id',
  'POST /staff/settings/replies/:id',
  'POST /staff/settings/replies/:id/remove',
  'GET /staff/settings/departments',
  'POST /staff/settings/departments',
  ...['rename', 'up', 'down', 'close', 'reopen'].map(
    (step) => `POST /staff/settings/departments/:id/${step}`,
  ),
  'GET /staff/settings/go-live',
  'POST /staff/settings/go-live/:item',
  'GET /staff/settings/seal',
  'POST /staff/settings/seal',
  'POST /staff/settings/seal/remove',
  'POST /staff/settings/signatories',
  'POST /staff/settings/signatories/:id/end',
  'POST /staff/settings/number-series/:series',
  ...definitionDoors,
]
