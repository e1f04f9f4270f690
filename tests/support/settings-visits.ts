import type { Visit } from './visits.ts'

/** The sections of the agency's settings. */
export const settingsVisits: Visit[] = [
  { who: 'officer', route: '/staff/settings/seal' },
  ...[
    'office',
    'hours',
    'hours?year=2570',
    'area',
    'identity',
    'complaints',
    'messages',
    'retention',
    'map',
    'access',
    'name',
  ].map(
    (section): Visit => ({
      who: 'officer',
      route: '/staff/settings/:section',
      at: `/staff/settings/${section}`,
    }),
  ),
  {
    who: 'officer',
    route: '/staff/settings/:section',
    at: '/staff/settings/hours',
    after: 'adding a day off that is none',
  },
]
