import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { requireAdmin } from '../../auth/staff.ts'
import { previewTerms, publishTerms, termsVersionPage } from '../terms/acting.tsx'
import { termsFormPage } from '../terms/form.tsx'
import { termsPage } from '../terms/page.tsx'
import { previewMessage, resetMessage, saveMessage, tryMail } from '../texts/acting.ts'
import { textsPage } from '../texts/list.tsx'
import { messagePage } from '../texts/message.tsx'
import { restoreTexts, textsVersionPage } from '../texts/versions.ts'

/** What the agency words and arranges for itself: an administrator's, all of it. */
export const ownDefinitions = () =>
  new Hono<AppEnv>()
    .get('/terms', requireAdmin, termsPage)
    .post('/terms', requireAdmin, publishTerms)
    .get('/terms/edit', requireAdmin, (c) => termsFormPage(c))
    .get('/terms/preview', requireAdmin, previewTerms)
    .post('/terms/preview', requireAdmin, previewTerms)
    .get('/terms/versions/:version', requireAdmin, termsVersionPage)
    .get('/texts', requireAdmin, textsPage)
    .get('/texts/versions/:version', requireAdmin, textsVersionPage)
    .post('/texts/versions/:version/restore', requireAdmin, restoreTexts)
    .get('/texts/:message', requireAdmin, (c) => messagePage(c))
    .post('/texts/:message', requireAdmin, saveMessage)
    .get('/texts/:message/preview', requireAdmin, previewMessage)
    .post('/texts/:message/preview', requireAdmin, previewMessage)
    .post('/texts/:message/reset', requireAdmin, resetMessage)
    .post('/texts/:message/test', requireAdmin, tryMail)
