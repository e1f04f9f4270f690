import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ServiceRequest } from '#db/requests.ts'
import { mayAct, type StaffSession } from '#db/staff.ts'
import { statuses, uncountedStatuses } from '#db/workflow.ts'
import { signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import { requestWords } from '#templates/request-words.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { AnswerCard } from './answers.tsx'
import { Badge } from './badge.tsx'
import { BlockLink } from './blocked-senders/block-link.tsx'
import { AfterPhotos } from './closing/after-photos.tsx'
import { AssignForm } from './closing/assign.tsx'
import { isFixPhoto, Reopening } from './closing/reopening.tsx'
import { UndoForm } from './closing/undo.tsx'
import { CorrectionBadge, Mended, WaitingForCitizen } from './correction/on-request.tsx'
import { FiledAtCounter } from './counter/on-request.tsx'
import { type AttachedEntries, DocumentForm } from './document-form.tsx'
import { DoneNotice } from './done-notice.tsx'
import { DueNote } from './due.tsx'
import { Files, viewOf } from './file-list.tsx'
import { Filer } from './filer.tsx'
import { WaitNotice } from './identity-wait.tsx'
import { IssuedDocuments } from './issuing/on-request.tsx'
import { KeptFrom } from './kept-from.tsx'
import { Console, type Frame, frameOf } from './layout.tsx'
import { MergedNotice, SameMatterCard } from './merging/on-request.tsx'
import { type NoteDraft, OfficeNotes } from './notes/on-request.tsx'
import { PaperForm } from './paper-form.tsx'
import { Photos } from './photos/on-request.tsx'
import { DeniedNotice, RepresentedPerson } from './representation.tsx'
import { ActionForms } from './request-actions.tsx'
import { detailsOf, type RequestDetails } from './request-details.ts'
import { doneText } from './request-done.ts'
import { Steps, Timeline } from './request-parts.tsx'
import { LegalHold } from './retention/hold.tsx'

/** What one POST or redirect adds to the page of a request. */
interface Extra {
  /** The 13 digits, shown this once. */
  citizenId?: string
  /** The same of the person for whom another filed. */
  representedCitizenId?: string
  /** A document form that was not right, to be corrected. */
  documentDraft?: AttachedEntries
  /** The same of a note. */
  noteDraft?: NoteDraft
  status?: ContentfulStatusCode
}

/** Everything about one request, and what its status lets one do. */
export async function requestPage(c: Context<AppEnv>, request: ServiceRequest, extra: Extra = {}) {
  const [frame, details] = await Promise.all([
    frameOf(c),
    detailsOf(c.var.runtime, request, c.var.staff.member.id),
  ])
  const done =
    c.req.method === 'GET'
      ? doneText(request, requestWords(details.service.group), c.req.query('done') ?? '')
      : undefined
  const page = <RequestPage frame={frame} details={details} done={done} extra={extra} />
  return renderPage(c, page, extra.status)
}

const RequestPage = ({
  frame,
  details,
  done,
  extra,
}: {
  frame: Frame
  details: RequestDetails
  done: string | undefined
  extra: Extra
}) => {
  const { request } = details
  const words = requestWords(details.service.group)
  const { session } = frame
  return (
    <Console frame={frame} title={`${request.serviceName} ${request.reference}`}>
      <div>
        <a class="back" href="/staff/requests">
          ← คำร้อง
        </a>
        <div class="head">
          <div>
            <h1>{request.serviceName}</h1>
            <p class="reference">
              {words.reference} <strong>{request.reference}</strong> · ส่งเข้าระบบเมื่อ{' '}
              {thaiDateTime(request.createdAt)}
              {request.receivedAt !== request.createdAt &&
                ` · ถือว่าได้รับเมื่อ ${thaiDateTime(request.receivedAt)}`}
            </p>
            <DueNote request={request} escalated={details.escalated} />
          </div>
          <span>
            <Badge status={request.status} /> <CorrectionBadge request={request} />
          </span>
        </div>
      </div>
      <DoneNotice>{done}</DoneNotice>
      {session && <UndoForm request={request} step={details.undoable} session={session} />}
      <DeniedNotice deniedAt={request.representationDeniedAt} />
      <WaitNotice wait={details.identityWait} session={session} />
      <WaitingForCitizen {...details} actBy={session && mayAct(session.member.role) ? session : undefined} />
      <MergedNotice request={request} same={details.same} session={session} />
      <Steps request={request} filer={words.filer} timeline={details.timeline} />
      <div class="detail">
        {session && (
          <div class="side">
            <ActionForms
              request={request}
              session={session}
              waits={details.identityWait !== undefined}
              isComplaint={details.service.group === 'complaint'}
              filer={words.filer}
              replies={details.replies}
            />
          </div>
        )}
        <Main session={session} details={details} extra={extra} />
        <div class="side stack">
          <OfficeNotes request={request} notes={details.notes} session={session} draft={extra.noteDraft} />
          {session && mayAct(session.member.role) && !uncountedStatuses.includes(request.status) && (
            <DocumentForm
              request={request}
              session={session}
              draft={extra.documentDraft}
              filer={words.filer}
              waits={details.identityWait !== undefined}
            />
          )}
          {session && mayAct(session.member.role) && statuses[request.status].open311 === 'open' && (
            <AssignForm request={request} office={details.office} session={session} />
          )}
          <SameMatterCard request={request} service={details.service} same={details.same} session={session} />
          <LegalHold request={details.request} hold={details.hold} session={session} />
          <KeptFrom request={details.request} secret={details.secret} session={session} />
          <Timeline entries={details.timeline} />
        </div>
      </div>
    </Console>
  )
}

const Main = ({
  session,
  details,
  extra,
}: {
  session: StaffSession | undefined
  details: RequestDetails
  extra: Extra
}) => {
  const { filer } = requestWords(details.service.group)
  const revealBy = session && mayAct(session.member.role) ? session : undefined
  return (
    <div class="main stack">
      <FiledAtCounter {...details} />
      <Mended {...details} actBy={revealBy} />
      <Reopening {...details} />
      {details.request.way === 'paper' ? (
        <PaperForm {...details} />
      ) : (
        <AnswerCard service={details.service} answers={details.answers} />
      )}
      <RepresentedPerson
        request={details.request}
        maskedId={details.maskedRepresentedId}
        citizenId={extra.representedCitizenId}
        revealBy={revealBy}
      />
      <Filer
        filer={filer}
        request={details.request}
        maskedId={details.maskedId}
        citizenId={extra.citizenId}
        revealBy={revealBy}
      />
      <BlockLink {...details} mayAct={revealBy !== undefined} />
      <Files
        title={`ไฟล์ที่${filer}แนบ`}
        none={`${filer}ไม่ได้แนบไฟล์`}
        files={details.attachments
          .filter((file) => file.slot !== signedFormSlot && !isFixPhoto(file))
          .map(({ id, name, slot, type, size }) => ({
            href: `/staff/attachments/${id}`,
            view: viewOf(details.request, { id }),
            title: slotLabel(details.service, slot) ?? 'เอกสารเพิ่มเติม',
            note: name,
            type,
            size,
          }))}
      />
      <Photos {...details} mayAct={revealBy !== undefined} />
      <AfterPhotos request={details.request} documents={details.documents} />
      {details.request.way === 'online' && (
        <Files
          title="แบบฟอร์มที่ส่ง"
          none="ไม่มีแบบฟอร์ม"
          files={details.documents
            .filter(({ code, kind }) => code === null && kind !== 'after-photo')
            .map(({ id, title, type, size, createdAt }) => ({
              href: `/staff/documents/${id}`,
              view: viewOf(details.request, { id }),
              title,
              note: thaiDateTime(createdAt),
              type,
              size,
            }))}
        />
      )}
      <IssuedDocuments
        request={details.request}
        service={details.service}
        documents={details.documents.filter(({ code }) => code !== null)}
        drafts={details.drafts}
        mayAct={revealBy !== undefined}
        waits={details.identityWait !== undefined}
      />
    </div>
  )
}
