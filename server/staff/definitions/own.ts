import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { requireAdmin } from '../../auth/staff.ts'
import {
  menusVersionPage,
  previewMenus,
  publishMenus,
  restoreMenus,
  saveMenus,
  shipMenus,
} from '../menus/acting.tsx'
import { menusFormPage } from '../menus/form.tsx'
import { menusPage } from '../menus/page.tsx'
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
    .get('/menus', requireAdmin, menusPage)
    .post('/menus', requireAdmin, saveMenus)
    .get('/menus/edit', requireAdmin, (c) => menusFormPage(c))
    .get('/menus/preview', requireAdmin, previewMenus)
    .post('/menus/preview', requireAdmin, previewMenus)
    .post('/menus/shipped', requireAdmin, shipMenus)
    .post('/menus/publish', requireAdmin, publishMenus)
    .get('/menus/versions/:version', requireAdmin, menusVersionPage)
    .post('/menus/versions/:version/restore', requireAdmin, restoreMenus)
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
