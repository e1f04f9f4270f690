import { catalogueVisits } from './catalogue-visits.ts'
import { counterVisits } from './counter-visits.ts'
import { settingsVisits } from './settings-visits.ts'

/** A guest; a citizen with requests; one who has just registered; one who agreed to older terms; an officer. */
export const people = ['guest', 'citizen', 'newcomer', 'outdated', 'officer'] as const
export type Who = (typeof people)[number]

/** A page as somebody meets it. */
export interface Visit {
  who: Who
  /** As the mini-app or the server names it. */
  route: string
  /** The address, where the route has parameters; `:name` is filled in from what there is. */
  at?: string
  /** What they do there first. */
  after?: string
  /** Nothing is there. */
  missing?: true
}

const everybody = (who: Who, ...routes: string[]): Visit[] => routes.map((route) => ({ who, route }))
const accountPages = [
  'profile',
  'email',
  'password',
  'devices',
  'consents',
  'documents',
  'views',
  'data',
].map((name) => `/liff/account/${name}`)

/** Every page there is, and the states of their forms. */
export const visits: Visit[] = [
  ...everybody('guest', '/', '/guides/using', '/guides/registration', '/guides/filing', '/guides/banner'),
  { who: 'guest', route: '/verify' },
  { who: 'guest', route: '/verify/:code' },
  { who: 'officer', route: '/verify/:code' },
  { who: 'guest', route: '/complaints' },
  { who: 'guest', route: '/licences' },
  { who: 'guest', route: '/licences', at: '/licences?q=ไม่มี' },
  { who: 'guest', route: '/verify/:code', at: '/verify/NOBODYS', missing: true },
  { who: 'guest', route: '/*', at: '/nowhere', missing: true },
  ...everybody(
    'guest',
    '/liff',
    '/liff/login',
    '/liff/forgot-password',
    '/liff/services',
    '/liff/complaints',
  ),
  ...everybody('guest', '/liff/help', '/liff/account', '/liff/requests'),
  { who: 'guest', route: '/liff/*', at: '/liff/nowhere', missing: true },
  { who: 'guest', route: '/liff/login', after: 'sending it empty' },
  { who: 'guest', route: '/liff/login', after: 'a wrong password' },
  { who: 'guest', route: '/liff/login', at: '/liff/login?done=password' },
  { who: 'guest', route: '/liff/forgot-password', after: 'sending it empty' },
  { who: 'guest', route: '/liff/forgot-password', after: 'asking for the link' },
  { who: 'guest', route: '/liff/reset-password/:token', at: '/liff/reset-password/:reset' },
  {
    who: 'guest',
    route: '/liff/reset-password/:token',
    at: '/liff/reset-password/:reset',
    after: 'sending it empty',
  },
  { who: 'guest', route: '/liff/reset-password/:token', at: '/liff/reset-password/spent' },
  { who: 'guest', route: '/liff/confirm-email/:token', at: '/liff/confirm-email/:confirm' },
  { who: 'guest', route: '/liff/confirm-email/:token', at: '/liff/confirm-email/spent' },
  { who: 'guest', route: '/liff/register/:step?', at: '/liff/register' },
  { who: 'guest', route: '/liff/register/:step?', at: '/liff/register', after: 'accepting the terms' },
  {
    who: 'guest',
    route: '/liff/register/:step?',
    at: '/liff/register',
    after: 'accepting the terms and sending it empty',
  },
  {
    who: 'guest',
    route: '/liff/register/:step?',
    at: '/liff/register',
    after: 'coming back to a form that was begun',
  },
  { who: 'citizen', route: '/liff/requests/:reference', at: '/liff/requests/:unchecked' },
  { who: 'officer', route: '/staff/requests/:reference', at: '/staff/requests/:unchecked' },
  { who: 'guest', route: '/liff/services/:code/:step?', at: '/liff/services/GEN-01' },
  { who: 'guest', route: '/liff/services/:code/:step?', at: '/liff/services/GEN-01/form' },
  { who: 'guest', route: '/liff/complaints/:code/:step?', at: '/liff/complaints/C-ROAD' },
  ...['beginning without a name', 'sending it without a name'].map(
    (after): Visit => ({
      who: 'guest',
      route: '/liff/complaints/:code/:step?',
      at: '/liff/complaints/C-ROAD',
      after,
    }),
  ),
  { who: 'guest', route: '/liff/follow' },
  { who: 'guest', route: '/liff/follow', after: 'sending it empty' },
  { who: 'guest', route: '/liff/follow', after: 'following what was sent without a name' },
  ...everybody('citizen', '/liff', '/liff/account', '/liff/requests', '/liff/requests/:reference'),
  { who: 'citizen', route: '/liff/requests/:reference/mend', at: '/liff/requests/:waiting/mend' },
  {
    who: 'citizen',
    route: '/liff/requests/:reference/mend',
    at: '/liff/requests/:waiting/mend',
    after: 'sending it empty',
  },
  { who: 'citizen', route: '/liff/requests/:reference/mend', at: '/liff/requests/:mended/mend' },
  { who: 'citizen', route: '/liff/requests/:reference', at: '/liff/requests/:waiting' },
  { who: 'citizen', route: '/liff/followed/:reference', at: '/liff/followed/:followed' },
  ...everybody('citizen', ...accountPages, '/liff/account/identity'),
  { who: 'citizen', route: '/liff/account/email', after: 'sending it empty' },
  { who: 'citizen', route: '/liff/account/password', after: 'sending it empty' },
  { who: 'outdated', route: '/liff' },
  { who: 'newcomer', route: '/liff/requests' },
  { who: 'newcomer', route: '/liff/register/:step?', at: '/liff/register/identity' },
  { who: 'newcomer', route: '/liff/register/:step?', at: '/liff/register/done' },
  ...['sending it empty', 'choosing a photo', 'sending a photo'].map(
    (after): Visit => ({ who: 'newcomer', route: '/liff/account/identity', after }),
  ),
  ...['form', 'documents', 'check', 'print'].map(
    (step): Visit => ({
      who: 'citizen',
      route: '/liff/services/:code/:step?',
      at: `/liff/services/GEN-01/${step}`,
    }),
  ),
  {
    who: 'citizen',
    route: '/liff/services/:code/:step?',
    at: '/liff/services/GEN-01/documents',
    after: 'looking at an attached photo',
  },
  {
    who: 'citizen',
    route: '/liff/services/:code/:step?',
    at: '/liff/services/ENG-01/form',
    after: 'sending it empty',
  },
  {
    who: 'citizen',
    route: '/liff/services/:code/:step?',
    at: '/liff/services/ENG-01/form',
    after: 'filing for another, empty',
  },
  // With the most kinds of questions on one page.
  ...['WAT-03/form', 'HLT-05/form-2'].map(
    (step): Visit => ({
      who: 'citizen',
      route: '/liff/services/:code/:step?',
      at: `/liff/services/${step}`,
    }),
  ),
  {
    who: 'citizen',
    route: '/liff/services/:code/:step?',
    at: '/liff/services/GEN-01/done?reference=:reference',
  },
  ...['sending it empty', 'opening the map', 'sending it after leaving one’s name out'].map(
    (after): Visit => ({
      who: 'citizen',
      route: '/liff/complaints/:code/:step?',
      at: '/liff/complaints/C-ROAD/form',
      after,
    }),
  ),
  { who: 'citizen', route: '/liff/services/:code/:step?', at: '/liff/services/GEN-01' },
  { who: 'guest', route: '/staff/login', after: 'a wrong staff password' },
  { who: 'guest', route: '/staff/invite/:token' },
  { who: 'guest', route: '/staff/invite/:token', at: '/staff/invite/spent', missing: true },
  { who: 'officer', route: '/staff/requests', at: '/staff/requests?village=99&due=late' },
  ...everybody('officer', '/staff', '/staff/requests', '/staff/requests/:reference', '/staff/identity'),
  { who: 'officer', route: '/staff/requests/:reference', at: '/staff/requests/:waiting' },
  { who: 'officer', route: '/staff/requests/:reference', at: '/staff/requests/:mended' },
  {
    who: 'officer',
    route: '/staff/requests/:reference/correction',
    at: '/staff/requests/:mended/correction',
  },
  {
    who: 'officer',
    route: '/staff/requests/:reference/correction',
    at: '/staff/requests/:mended/correction',
    after: 'asking for nothing',
  },
  ...['decline', 'extend', 'forward'].map(
    (step): Visit => ({
      who: 'officer',
      route: `/staff/requests/:reference/${step}`,
      at: `/staff/requests/:mended/${step}`,
    }),
  ),
  { who: 'officer', route: '/staff/blocked-senders' },
  {
    who: 'officer',
    route: '/staff/requests/:reference/block-sender',
    at: '/staff/requests/:complaint/block-sender',
  },
  ...counterVisits,
  ...catalogueVisits,
  ...everybody('officer', '/staff/identity/:id', '/staff/data-requests'),
  { who: 'officer', route: '/staff/identity/:id', at: '/staff/identity/:id?photos=show' },
  ...everybody(
    'officer',
    '/staff/reports',
    '/staff/retention',
    '/staff/people',
    '/staff/people/invite',
    '/staff/settings',
    '/staff/audit',
  ),
  { who: 'officer', route: '/staff/audit', at: '/staff/audit?action=staff.log_in&to=2001-01-01' },
  { who: 'officer', route: '/staff/people/:id', at: '/staff/people/:colleague' },
  ...everybody('officer', '/staff/account', '/staff/account/second-factor'),
  ...everybody('guest', '/staff/forgotten'),
  {
    who: 'guest',
    route: '/staff/login/code',
    at: '/staff/login',
    after: 'the right password of somebody with a second factor',
  },
  ...settingsVisits,
  ...everybody('officer', '/staff/documents', '/staff/settings/documents', '/staff/deliveries'),
  {
    who: 'officer',
    route: '/staff/requests/:reference/documents/new',
    at: '/staff/requests/:reference/documents/new?issue=receipt',
  },
  {
    who: 'officer',
    route: '/staff/requests/:reference/files/:id',
    at: '/staff/requests/:reference/files/:document',
  },
  {
    who: 'officer',
    route: '/staff/requests/:reference/documents/:id/revoke',
    at: '/staff/requests/:reference/documents/:document/revoke',
  },
  {
    who: 'officer',
    route: '/staff/requests/:reference/document-drafts/:id',
    at: '/staff/requests/:reference/document-drafts/:draft',
  },
  {
    who: 'officer',
    route: '/staff/requests/:reference/document-drafts/:id/edit',
    at: '/staff/requests/:reference/document-drafts/:draft/edit',
  },
  { who: 'officer', route: '/staff/*', at: '/staff/nowhere', missing: true },
]
