/** The doors of what the agency words and arranges for itself: an administrator's. */
export const definitionDoors = [
  'GET /staff/settings/terms',
  'POST /staff/settings/terms',
  'GET /staff/settings/terms/edit',
  'GET /staff/settings/terms/preview',
  'POST /staff/settings/terms/preview',
  'GET /staff/settings/terms/versions/:version',
  'GET /staff/settings/texts',
  'GET /staff/settings/texts/versions/:version',
  'POST /staff/settings/texts/versions/:version/restore',
  'GET /staff/settings/texts/:message',
  'POST /staff/settings/texts/:message',
  'GET /staff/settings/texts/:message/preview',
  'POST /staff/settings/texts/:message/preview',
  'POST /staff/settings/texts/:message/reset',
  'POST /staff/settings/texts/:message/test',
]
