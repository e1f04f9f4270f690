/** Where officers file for who came in person; `doors.ts` has the rest. */
export const counterDoors = [
  'GET /staff/paper',
  'POST /staff/paper/find',
  'POST /staff/paper/scans',
  'GET /staff/paper/:id',
  'GET /staff/paper/:id/form.pdf',
  'GET /staff/paper/:id/attachments/:attachmentId',
  'POST /staff/paper/:id/files',
  'POST /staff/paper/:id/submit',
  'POST /staff/identity/:id/paper',
  'POST /staff/identity/:id/form',
  'POST /staff/counter',
  'GET /staff/counter/:id',
  'POST /staff/counter/:id',
  'GET /staff/counter/:id/check',
  'POST /staff/counter/:id/submit',
]
