import type { Visit } from './visits.ts'

/** Where officers file for who came in person. */
export const counterVisits: Visit[] = [
  { who: 'officer', route: '/staff/identity/counter' },
  { who: 'officer', route: '/staff/paper' },
  { who: 'officer', route: '/staff/paper/:id', at: '/staff/paper/:begun' },
  { who: 'officer', route: '/staff/counter/:id', at: '/staff/counter/:filling' },
  {
    who: 'officer',
    route: '/staff/counter/:id',
    at: '/staff/counter/:filling',
    after: 'choosing to file for another at the counter',
  },
  { who: 'officer', route: '/staff/counter/:id/check', at: '/staff/counter/:filling/check' },
  ...['finding somebody at the counter', 'beginning a complaint without a name at the counter'].map(
    (after): Visit => ({ who: 'officer', route: '/staff/identity/counter', after }),
  ),
  {
    who: 'officer',
    route: '/staff/identity/counter',
    after: 'filing a complaint without a name at the counter',
  },
]
