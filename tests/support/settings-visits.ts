import type { Visit } from './visits.ts'

/** The sections of the agency's settings. */
export const settingsVisits: Visit[] = [
  { who: 'officer', route: '/staff/settings/seal' },
  { who: 'officer', route: '/staff/settings/go-live' },
  { who: 'officer', route: '/staff/settings/replies' },
  ...['new', 'shipped-collect'].map(
    (id): Visit => ({
      who: 'officer',
      route: '/staff/settings/replies/:id',
      at: `/staff/settings/replies/${id}`,
    }),
  ),
  { who: 'officer', route: '/staff/settings/departments' },
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
  { who: 'officer', route: '/staff/settings/texts' },
  { who: 'officer', route: '/staff/settings/menus' },
  { who: 'officer', route: '/staff/settings/menus/edit' },
  {
    who: 'officer',
    route: '/staff/settings/menus/versions/:version',
    at: '/staff/settings/menus/versions/1',
  },
  { who: 'officer', route: '/staff/settings/terms' },
  { who: 'officer', route: '/staff/settings/terms/edit' },
  {
    who: 'officer',
    route: '/staff/settings/terms/versions/:version',
    at: '/staff/settings/terms/versions/2',
  },
  ...['greeting', 'draftReminder', 'mail.submitted'].map(
    (message): Visit => ({
      who: 'officer',
      route: '/staff/settings/texts/:message',
      at: `/staff/settings/texts/${message}`,
    }),
  ),
  {
    who: 'officer',
    route: '/staff/settings/texts/versions/:version',
    at: '/staff/settings/texts/versions/1',
  },
  {
    who: 'officer',
    route: '/staff/settings/:section',
    at: '/staff/settings/hours',
    after: 'adding a day off that is none',
  },
]
