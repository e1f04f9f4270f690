import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import { thaiDateTime } from '#templates/thai.ts'
import { getRequest, type RequestDetails } from '../api.ts'
import { fileSize } from '../filing/file-size.ts'
import { AnswerList } from '../parts/answer-list.tsx'
import { CancelRequest } from '../parts/cancel-request.tsx'
import { FileLinks, useFreshLinks } from '../parts/file-links.tsx'
import { FiledForAnother } from '../parts/filed-for-another.tsx'
import { Gate } from '../parts/gate.tsx'
import { IdentityWaitNotice } from '../parts/identity-wait.tsx'
import { laterPart } from '../parts/later.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StatusChip, StatusSteps } from '../parts/status.tsx'
import { Times } from '../parts/times.tsx'
import { ToMend } from '../parts/to-mend.tsx'
import { statusFaces } from '../statuses.ts'

const FixAnswer = laterPart(async () => (await import('../parts/fix-answer.tsx')).FixAnswer)

export default function RequestPage() {
  const { reference = '' } = useRoute().params
  return (
    <Gate title="คำร้องของฉัน" path={`/liff/requests/${reference}`}>
      <Details reference={reference} />
    </Gate>
  )
}

function Details({ reference }: { reference: string }) {
  const request = useLoad(() => getRequest(reference), reference)
  const { data, reload } = request
  useFreshLinks(data, reload)
  return (
    <Page
      title={data?.definition.name ?? 'คำร้องของฉัน'}
      back={{ href: '/liff/requests', label: 'คำร้องของฉัน' }}
      lead={`เลขที่ ${reference}`}
    >
      <Loaded of={request}>
        {(details) => (
          <>
            <IdentityWaitNotice wait={details.identityWait} />
            <ToMend request={details} />
            {details.fixQuestion && <FixAnswer request={details} onAnswered={reload} />}
            <Standing request={details} />
            <FiledForAnother request={details} reference={reference} onChanged={request.replace} />
            <Files title="เอกสารจากหน่วยงาน" files={issued(details)}>
              <a class="text-link" href="/liff/account/documents">
                เอกสารทั้งหมดของฉัน
              </a>
            </Files>
            {details.open && (
              <section class="card" aria-labelledby="answers-title">
                <h2 id="answers-title">ข้อมูลที่ยื่น</h2>
                {details.way === 'paper' ? (
                  <p>กรอกบนกระดาษ ดูได้จากภาพแบบฟอร์มที่ลงนามแล้วใน “เอกสารที่ยื่น”</p>
                ) : (
                  <AnswerList fields={details.definition.fields} answers={details.answers} />
                )}
              </section>
            )}
            <Files title="เอกสารที่ยื่น" files={filed(details)} />
            <Timeline request={details} />
            {details.actions.includes('cancel') && (
              <CancelRequest reference={reference} onCancelled={request.replace} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const issued = ({ documents }: RequestDetails) =>
  documents.filter(({ kind }) => kind !== 'request-form').map((file) => ({ ...file, name: file.title }))

/** The form that was typeset from the answers, and what was attached to it. */
const filed = ({ documents, attachments }: RequestDetails) => [
  ...documents.filter(({ kind }) => kind === 'request-form').map((file) => ({ ...file, name: file.title })),
  ...attachments,
]

const Standing = ({ request }: { request: RequestDetails }) => {
  const { status } = request
  return (
    <section class="card" aria-labelledby="status-title">
      <h2 id="status-title">สถานะ</h2>
      {statusFaces[status].step === undefined ? (
        <StatusChip status={status} />
      ) : (
        <StatusSteps status={status} />
      )}
      <p>{statusFaces[status].meaning}</p>
      <Times request={request} />
    </section>
  )
}

interface FilesProps {
  title: string
  children?: ComponentChildren
  files: readonly { id: string; name: string; type: string; size: number; url: string }[]
}

const Files = ({ title, files, children }: FilesProps) =>
  files.length === 0 ? null : (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="files">
        {files.map(({ id, name, type, size, url }) => (
          <li key={id} class="file">
            <span class="file-name">
              {name} <span class="hint">{fileSize(size)}</span>
            </span>
            <FileLinks name={name} type={type} url={url} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )

/** What happened to the request so far, by whom. Only a document that was issued leaves it where it stands. */
const Timeline = ({ request: { timeline, filed } }: { request: RequestDetails }) => (
  <section class="card" aria-labelledby="timeline-title">
    <h2 id="timeline-title">ประวัติการดำเนินการ</h2>
    <ol class="timeline">
      {timeline.map(({ action, status, at, by, you, document, reason }) => (
        <li key={`${at} ${action}`}>
          <strong>{status ? statusFaces[status].label : happenings[action]}</strong>
          {document && <span>{document}</span>}
          {reason && <span>เหตุผล: {reason}</span>}
          <span class="hint">
            {thaiDateTime(at)} · {by === 'citizen' && !you ? otherParty(filed) : actors[by]}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

/** Of the two to whom such a request belongs, the one who does not look at it. */
const otherParty = (filed: RequestDetails['filed']) => (filed?.you === 'represented' ? filed.by : filed?.for)

/** What leaves a request where it stands. */
const happenings: Partial<Record<RequestDetails['timeline'][number]['action'], string>> = {
  'request.ask_correction': 'เจ้าหน้าที่ขอให้แก้ไข',
  'request.mend': 'ส่งการแก้ไขแล้ว',
  'request.withdraw_correction': 'เจ้าหน้าที่แจ้งว่าไม่ต้องแก้ไขแล้ว',
  'request.check_mend': 'เจ้าหน้าที่ตรวจสิ่งที่แก้ไขแล้ว',
  'document.issue': 'เจ้าหน้าที่ส่งเอกสารให้ท่าน',
  'document.revoke': 'หน่วยงานยกเลิกเอกสาร',
  'document.remind': 'แจ้งเตือนว่าเอกสารใกล้หมดอายุ',
  'request.take_over': 'ท่านลงทะเบียน และติดตามคำร้องนี้เองได้',
  'request.deny_representation': 'ท่านแจ้งว่าไม่ได้มอบหมายให้ยื่นแทน',
}

const actors = { citizen: 'ท่าน', staff: 'เจ้าหน้าที่', system: 'ระบบ', nobody: 'ท่าน' }
