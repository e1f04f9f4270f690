import { Hono } from 'hono'
import { DomainError } from '#db/errors.ts'
import { closeStaffSession } from '#db/staff.ts'
import type { AppEnv } from '../app-env.ts'
import { clearSessionCookie, requireActing, requireAdmin } from '../auth/staff.ts'
import { sendScript } from '../page.tsx'
import { act, requestOf } from './acting.ts'
import { administration } from './administration.ts'
import { blockByForm, blockPage } from './blocked-senders/block.tsx'
import { blockedSendersPage, liftByForm } from './blocked-senders/list.tsx'
import { adopt, saveTerms, stepping } from './catalogue/acting.ts'
import { copyService } from './catalogue/copying.tsx'
import { documentPage, documentStep, saveDocument } from './catalogue/editor/document.tsx'
import { fieldPage, fieldStep, saveField } from './catalogue/editor/field-acting.tsx'
import { issuedPage, removeIssued, saveIssued } from './catalogue/editor/issued.tsx'
import { editorOverview } from './catalogue/editor/overview.tsx'
import { previewPdf } from './catalogue/editor/preview.ts'
import { previewDefinition, previewPage } from './catalogue/editor/preview-page.tsx'
import { discard, publish } from './catalogue/editor/publishing.ts'
import { rulesPage, saveRules } from './catalogue/editor/rules.tsx'
import { saveTexts, textsPage } from './catalogue/editor/texts.tsx'
import { exportService, importPage, importService } from './catalogue/file-page.tsx'
import { cataloguePage } from './catalogue/overview.tsx'
import { catalogueServicePage } from './catalogue/service.tsx'
import { restore, versionPage } from './catalogue/version.tsx'
import { assign } from './closing/assign.tsx'
import { decline, declinePage } from './closing/decline.tsx'
import { extend, extendPage } from './closing/extend.tsx'
import { forward, forwardPage } from './closing/forward.tsx'
import { undo } from './closing/undo.tsx'
import { confirmMend, withdraw } from './correction/acting.ts'
import { ask, askPage } from './correction/ask.tsx'
import { beginFilling, saveFilling } from './counter/acting.ts'
import { beginWithoutName } from './counter/begin-complaint.tsx'
import { checkPage } from './counter/check.tsx'
import { fillingPage } from './counter/form.tsx'
import { submitFilling } from './counter/submitting.ts'
import { dataRequestsPage } from './data-requests.tsx'
import { acceptErasure, answerDeletion, confirmErasure, reopenErasure } from './data-requests-acting.ts'
import { deliveriesPage, discardEntry, retryEntry, retryEvent, settleMail } from './deliveries.tsx'
import { attachDocument } from './documents.ts'
import { staffErrorPage } from './error-page.tsx'
import { viewerKeys, viewerKeysPath } from './files/keys.ts'
import { viewerPage } from './files/viewer.tsx'
import { openIdentity } from './identity.tsx'
import { decideIdentity, openIdentityPhoto, revealCheckedCitizenId } from './identity-acting.ts'
import { counterPage, findAtCounter } from './identity-counter.tsx'
import { decideAtCounter } from './identity-counter-acting.ts'
import { identityQueuePage } from './identity-queue.tsx'
import { discardDraft, draftPage, draftPdf, signDraft } from './issuing/draft.tsx'
import { editDraftPage, newDraftPage, saveDraft } from './issuing/prepare.tsx'
import { revoke, revokePage } from './issuing/revoke.tsx'
import { waitingPage } from './issuing/waiting.tsx'
import { keepFromByForm } from './kept-from.tsx'
import { merge, takeApart } from './merging/acting.ts'
import { noteByForm, takeBackByForm } from './notes/acting.ts'
import { attachAtCounter, openPaperFile, submitAtCounter } from './paper/acting.ts'
import { beginAtCounter, printAtCounter } from './paper/begin.ts'
import { findPaper, paperCounterPage, takeScans } from './paper/counter.tsx'
import { paperDraftPage } from './paper/draft.tsx'
import { coverByForm, openOriginal, publishByForm, uncoverByForm, withdrawByForm } from './photos/acting.ts'
import { brushScript } from './photos/brush.ts'
import { photoPage } from './photos/photo-page.tsx'
import { doToSeveral } from './queue/bulk.tsx'
import { exportRequests } from './queue/export.ts'
import { forgetFilterByForm, saveFilterByForm } from './queue/saved.tsx'
import { reportsPage } from './reports/page.tsx'
import { figuresCsv, figuresPdf } from './reports/published.ts'
import { requestPage } from './request.tsx'
import { requestsPage } from './requests.tsx'
import { holdByForm, releaseByForm } from './retention/hold.tsx'
import { todayPage } from './today.tsx'
import { openAttachment, openDocument, revealCitizenId, revealRepresentedCitizenId } from './viewing.ts'

/** The console; `requireStaff` stands before all of it, `requireActing` before what a viewer may not do,
 * `requireAdmin` before what is an administrator's alone. */
export const staffConsole = () =>
  new Hono<AppEnv>()
    .onError(staffErrorPage)
    .get('/', todayPage)
    .get('/requests', requestsPage)
    .post('/requests/bulk', requireActing, doToSeveral)
    .post('/requests/export', requireActing, exportRequests)
    .post('/filters', saveFilterByForm)
    .post('/filters/:id/forget', forgetFilterByForm)
    .get('/requests/:reference', async (c) => requestPage(c, await requestOf(c)))
    .post('/requests/:reference/actions/:action', requireActing, act)
    .post('/requests/:reference/undo', requireActing, undo)
    .post('/requests/:reference/assign', requireActing, assign)
    .get('/requests/:reference/correction', requireActing, askPage)
    .post('/requests/:reference/correction', requireActing, ask)
    .post('/requests/:reference/correction/withdraw', requireActing, withdraw)
    .post('/requests/:reference/correction/checked', requireActing, confirmMend)
    .get('/requests/:reference/decline', requireActing, declinePage)
    .post('/requests/:reference/decline', requireActing, decline)
    .get('/requests/:reference/extend', requireActing, extendPage)
    .post('/requests/:reference/extend', requireActing, extend)
    .get('/requests/:reference/forward', requireActing, forwardPage)
    .post('/requests/:reference/forward', requireActing, forward)
    .post('/requests/:reference/documents', requireActing, attachDocument)
    .get('/requests/:reference/documents/new', requireActing, newDraftPage)
    .get('/requests/:reference/documents/:id/revoke', requireActing, revokePage)
    .post('/requests/:reference/documents/:id/revoke', requireActing, revoke)
    .post('/requests/:reference/document-drafts', requireActing, saveDraft)
    .get('/requests/:reference/document-drafts/:id', draftPage)
    .get('/requests/:reference/document-drafts/:id/pdf', draftPdf)
    .get('/requests/:reference/document-drafts/:id/edit', requireActing, editDraftPage)
    .post('/requests/:reference/document-drafts/:id', requireActing, saveDraft)
    .post('/requests/:reference/document-drafts/:id/discard', requireActing, discardDraft)
    .post('/requests/:reference/document-drafts/:id/sign', requireActing, signDraft)
    .get('/documents', waitingPage)
    .post('/requests/:reference/notes', requireActing, noteByForm)
    .post('/requests/:reference/notes/:id/take-back', requireActing, takeBackByForm)
    .post('/requests/:reference/merge', requireActing, merge)
    .post('/requests/:reference/unmerge', requireActing, takeApart)
    .post('/requests/:reference/kept-from', requireActing, keepFromByForm)
    .post('/requests/:reference/hold', requireActing, holdByForm)
    .post('/requests/:reference/release', requireActing, releaseByForm)
    .get('/requests/:reference/block-sender', requireActing, (c) => blockPage(c))
    .post('/requests/:reference/block-sender', requireActing, blockByForm)
    .get('/blocked-senders', requireActing, blockedSendersPage)
    .post('/blocked-senders/:id/lift', requireActing, liftByForm)
    .get('/requests/:reference/photos/:id', requireActing, photoPage)
    .get('/requests/:reference/photos/:id/original', requireActing, openOriginal)
    .post('/requests/:reference/photos/:id/cover', requireActing, coverByForm)
    .post('/requests/:reference/photos/:id/uncover', requireActing, uncoverByForm)
    .post('/requests/:reference/photos/:id/public', requireActing, publishByForm)
    .post('/requests/:reference/photos/:id/withdraw', requireActing, withdrawByForm)
    .post('/requests/:reference/citizen-id', requireActing, revealCitizenId)
    .post('/requests/:reference/represented-citizen-id', requireActing, revealRepresentedCitizenId)
    .get('/identity', requireActing, identityQueuePage)
    .get('/identity/counter', requireActing, counterPage)
    .post('/identity/counter', requireActing, findAtCounter)
    .get('/identity/:id', requireActing, openIdentity)
    .post('/identity/:id/counter', requireActing, decideAtCounter)
    .post('/identity/:id/paper', requireActing, beginAtCounter)
    .post('/identity/:id/form', requireActing, beginFilling)
    .get('/identity/:id/photos/:photo', requireActing, openIdentityPhoto)
    .post('/identity/:id/decision', requireActing, decideIdentity)
    .post('/identity/:id/citizen-id', requireActing, revealCheckedCitizenId)
    .get('/paper', requireActing, paperCounterPage)
    .post('/paper/find', requireActing, findPaper)
    .post('/paper/scans', requireActing, takeScans)
    .get('/paper/:id', requireActing, (c) => paperDraftPage(c))
    .get('/paper/:id/form.pdf', requireActing, printAtCounter)
    .get('/paper/:id/attachments/:attachmentId', requireActing, openPaperFile)
    .post('/paper/:id/files', requireActing, attachAtCounter)
    .post('/paper/:id/submit', requireActing, submitAtCounter)
    .post('/counter', requireActing, beginWithoutName)
    .get('/counter/:id', requireActing, fillingPage)
    .post('/counter/:id', requireActing, saveFilling)
    .get('/counter/:id/check', requireActing, checkPage)
    .post('/counter/:id/submit', requireActing, submitFilling)
    .get('/deliveries', requireActing, deliveriesPage)
    .post('/deliveries/entries/:id/retry', requireActing, retryEntry)
    .post('/deliveries/entries/:id/discard', requireActing, discardEntry)
    .post('/deliveries/events/:id/retry', requireActing, retryEvent)
    .post('/deliveries/mails/:id/settle', requireActing, settleMail)
    .get('/data-requests', requireActing, (c) => dataRequestsPage(c))
    .post('/data-requests/:id/answer', requireActing, answerDeletion)
    .post('/data-requests/:id/accept', requireActing, acceptErasure)
    .post('/data-requests/:id/reopen', requireActing, reopenErasure)
    .post('/data-requests/:id/erase', requireAdmin, confirmErasure)
    .get('/catalogue', cataloguePage)
    .get('/catalogue/import', requireAdmin, (c) => importPage(c))
    .post('/catalogue/import', requireAdmin, importService)
    .get('/catalogue/:code', (c) => catalogueServicePage(c))
    .post('/catalogue/:code', requireAdmin, saveTerms)
    .post('/catalogue/:code/up', requireAdmin, stepping('up'))
    .post('/catalogue/:code/down', requireAdmin, stepping('down'))
    .post('/catalogue/:code/on', requireAdmin, stepping('on'))
    .post('/catalogue/:code/off', requireAdmin, stepping('off'))
    .post('/catalogue/:code/adopt', requireAdmin, adopt)
    .post('/catalogue/:code/copy', requireAdmin, copyService)
    .get('/catalogue/:code/export', requireAdmin, exportService)
    .get('/catalogue/:code/versions/:version', versionPage)
    .post('/catalogue/:code/versions/:version/restore', requireAdmin, restore)
    .get('/catalogue/:code/edit', requireAdmin, editorOverview)
    .get('/catalogue/:code/edit/texts', requireAdmin, textsPage)
    .post('/catalogue/:code/edit/texts', requireAdmin, saveTexts)
    .get('/catalogue/:code/edit/rules', requireAdmin, rulesPage)
    .post('/catalogue/:code/edit/rules', requireAdmin, saveRules)
    .get('/catalogue/:code/edit/field', requireAdmin, fieldPage)
    .post('/catalogue/:code/edit/field', requireAdmin, saveField)
    .post('/catalogue/:code/edit/field/up', requireAdmin, fieldStep('up'))
    .post('/catalogue/:code/edit/field/down', requireAdmin, fieldStep('down'))
    .post('/catalogue/:code/edit/field/remove', requireAdmin, fieldStep('remove'))
    .get('/catalogue/:code/edit/issued', requireAdmin, issuedPage)
    .post('/catalogue/:code/edit/issued', requireAdmin, saveIssued)
    .post('/catalogue/:code/edit/issued/remove', requireAdmin, removeIssued)
    .get('/catalogue/:code/edit/document', requireAdmin, documentPage)
    .post('/catalogue/:code/edit/document', requireAdmin, saveDocument)
    .post('/catalogue/:code/edit/document/up', requireAdmin, documentStep('up'))
    .post('/catalogue/:code/edit/document/down', requireAdmin, documentStep('down'))
    .post('/catalogue/:code/edit/document/remove', requireAdmin, documentStep('remove'))
    .get('/catalogue/:code/edit/definition', requireAdmin, previewDefinition)
    .get('/catalogue/:code/edit/preview', requireAdmin, previewPage)
    .get('/catalogue/:code/edit/preview.pdf', requireAdmin, previewPdf)
    .post('/catalogue/:code/edit/publish', requireAdmin, publish)
    .post('/catalogue/:code/edit/discard', requireAdmin, discard)
    .get('/reports', reportsPage)
    .get('/reports/figures.pdf', figuresPdf)
    .get('/reports/figures.csv', figuresCsv)
    .route('/', administration())
    .get('/attachments/:id', openAttachment)
    .get(viewerKeysPath.slice('/staff'.length), (c) => sendScript(c, viewerKeys))
    .get('/requests/:reference/files/:id', viewerPage)
    .get('/photo-brush.js', (c) => sendScript(c, brushScript))
    .get('/documents/:id', openDocument)
    .post('/logout', async (c) => {
      await closeStaffSession(c.var.runtime.db, c.var.staff)
      clearSessionCookie(c)
      return c.redirect('/staff/login', 303)
    })
    .all('*', () => {
      throw new DomainError('not_found')
    })
