import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { requireAdmin } from '../auth/staff.ts'
import { changePasswordByForm, endOtherSessions, endOwnSession } from './account/acting.ts'
import { accountPage } from './account/page.tsx'
import { secondFactorPage } from './account/second-factor.tsx'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeOwnSecondFactor,
  renewCodes,
} from './account/second-factor-acting.ts'
import { checkAuditByForm, exportAudit } from './audit/acting.ts'
import { auditPage } from './audit/page.tsx'
import { ownDefinitions } from './definitions/own.ts'
import {
  addSignatoryByForm,
  documentSettingsPage,
  endSignatoryByForm,
  setNumberingByForm,
} from './issuing/settings.tsx'
import {
  changeRoleByForm,
  disableByForm,
  enableByForm,
  endSessionOf,
  endSessionsOf,
  nameForSecretsByForm,
  placeInDepartmentsByForm,
  removeSecondFactorByForm,
  resetByForm,
} from './people/acting.ts'
import { inviteByForm, invitePage } from './people/invite.tsx'
import { peoplePage } from './people/list.tsx'
import { personPage } from './people/person.tsx'
import { removeReply, replyPage, saveReply } from './replies/editing.tsx'
import { repliesPage } from './replies/list.tsx'
import { approveRetention, retentionPage, stopRetention } from './retention/page.tsx'
import { departmentsPage } from './settings/departments.tsx'
import {
  addDepartmentByForm,
  closeDepartmentByForm,
  movingDepartment,
  renameDepartmentByForm,
  reopenDepartmentByForm,
} from './settings/departments-acting.ts'
import { goLivePage, vouchByForm } from './settings/go-live.tsx'
import { addHolidays, copyHolidays, removeHoliday } from './settings/holidays-acting.ts'
import { settingsPage } from './settings/overview.tsx'
import { changeSealByForm, removeSealByForm, sealPage } from './settings/seal.tsx'
import { saveSettings, settingsSectionPage } from './settings/section.tsx'

/** One's own account, and what an administrator alone decides: people, settings, how long things are kept. */
export const administration = () =>
  new Hono<AppEnv>()
    .get('/account', (c) => accountPage(c))
    .post('/account/password', changePasswordByForm)
    .post('/account/sessions/end', endOtherSessions)
    .post('/account/sessions/:session/end', endOwnSession)
    .get('/account/second-factor', (c) => secondFactorPage(c))
    .post('/account/second-factor/begin', beginSecondFactor)
    .post('/account/second-factor/confirm', confirmSecondFactor)
    .post('/account/second-factor/codes', renewCodes)
    .post('/account/second-factor/remove', removeOwnSecondFactor)
    .get('/people', requireAdmin, peoplePage)
    .get('/people/invite', requireAdmin, invitePage)
    .post('/people/invite', requireAdmin, inviteByForm)
    .get('/people/:id', requireAdmin, (c) => personPage(c, { id: c.req.param('id') }))
    .post('/people/:id/role', requireAdmin, changeRoleByForm)
    .post('/people/:id/reset', requireAdmin, resetByForm)
    .post('/people/:id/disable', requireAdmin, disableByForm)
    .post('/people/:id/enable', requireAdmin, enableByForm)
    .post('/people/:id/second-factor/remove', requireAdmin, removeSecondFactorByForm)
    .post('/people/:id/sessions/end', requireAdmin, endSessionsOf)
    .post('/people/:id/sessions/:session/end', requireAdmin, endSessionOf)
    .post('/people/:id/secrets', requireAdmin, nameForSecretsByForm)
    .post('/people/:id/departments', requireAdmin, placeInDepartmentsByForm)
    .get('/retention', requireAdmin, retentionPage)
    .post('/retention/approve', requireAdmin, approveRetention)
    .post('/retention/stop', requireAdmin, stopRetention)
    .get('/audit', requireAdmin, auditPage)
    .post('/audit/check', requireAdmin, checkAuditByForm)
    .post('/audit/export', requireAdmin, exportAudit)
    .get('/settings', requireAdmin, settingsPage)
    .get('/settings/documents', requireAdmin, (c) => documentSettingsPage(c))
    .post('/settings/signatories', requireAdmin, addSignatoryByForm)
    .post('/settings/signatories/:id/end', requireAdmin, endSignatoryByForm)
    .post('/settings/number-series/:series', requireAdmin, setNumberingByForm)
    .post('/settings/holidays', requireAdmin, addHolidays)
    .post('/settings/holidays/:day/remove', requireAdmin, removeHoliday)
    .post('/settings/holidays/:year/copy', requireAdmin, copyHolidays)
    .get('/settings/seal', requireAdmin, (c) => sealPage(c))
    .post('/settings/seal', requireAdmin, changeSealByForm)
    .post('/settings/seal/remove', requireAdmin, removeSealByForm)
    .route('/settings', ownDefinitions())
    .get('/settings/replies', requireAdmin, repliesPage)
    .get('/settings/replies/:id', requireAdmin, replyPage)
    .post('/settings/replies/:id', requireAdmin, saveReply)
    .post('/settings/replies/:id/remove', requireAdmin, removeReply)
    .get('/settings/go-live', requireAdmin, goLivePage)
    .post('/settings/go-live/:item', requireAdmin, vouchByForm)
    .get('/settings/departments', requireAdmin, (c) => departmentsPage(c))
    .post('/settings/departments', requireAdmin, addDepartmentByForm)
    .post('/settings/departments/:id/rename', requireAdmin, renameDepartmentByForm)
    .post('/settings/departments/:id/up', requireAdmin, movingDepartment('up'))
    .post('/settings/departments/:id/down', requireAdmin, movingDepartment('down'))
    .post('/settings/departments/:id/close', requireAdmin, closeDepartmentByForm)
    .post('/settings/departments/:id/reopen', requireAdmin, reopenDepartmentByForm)
    .get('/settings/:section', requireAdmin, settingsSectionPage)
    .post('/settings/:section', requireAdmin, saveSettings)
