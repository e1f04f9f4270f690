import type { Visit } from './visits.ts'

/** The pages of the catalogue and of its editor. */
export const catalogueVisits: Visit[] = [
  { who: 'officer', route: '/staff/catalogue' },
  { who: 'officer', route: '/staff/catalogue/:code', at: '/staff/catalogue/GEN-01' },
  { who: 'officer', route: '/staff/catalogue/import' },
  {
    who: 'officer',
    route: '/staff/catalogue/:code/edit/preview',
    at: '/staff/catalogue/HLT-02/edit/preview',
  },
  { who: 'officer', route: '/liff/preview/:code', at: '/liff/preview/HLT-02' },
  {
    who: 'officer',
    route: '/staff/catalogue/:code/versions/:version',
    at: '/staff/catalogue/GEN-01/versions/1',
  },
  { who: 'officer', route: '/staff/catalogue/:code/edit', at: '/staff/catalogue/HLT-02/edit' },
  { who: 'officer', route: '/staff/catalogue/:code/edit/texts', at: '/staff/catalogue/GEN-01/edit/texts' },
  { who: 'officer', route: '/staff/catalogue/:code/edit/rules', at: '/staff/catalogue/C-ROAD/edit/rules' },
  ...['kind=choice', 'name=handlers', 'name=area', 'kind=rows'].map(
    (query): Visit => ({
      who: 'officer',
      route: '/staff/catalogue/:code/edit/field',
      at: `/staff/catalogue/HLT-02/edit/field?${query}`,
    }),
  ),
  {
    who: 'officer',
    route: '/staff/catalogue/:code/edit/document',
    at: '/staff/catalogue/HLT-02/edit/document?slot=training',
  },
  {
    who: 'officer',
    route: '/staff/catalogue/:code/edit/issued',
    at: '/staff/catalogue/ENG-03/edit/issued?key=certificate',
  },
]
