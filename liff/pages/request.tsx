import { useRoute } from 'preact-iso'
import { answerWhetherFixed, getRequest, type RequestDetails } from '../api.ts'
import { AnswerList } from '../parts/answer-list.tsx'
import { CancelRequest } from '../parts/cancel-request.tsx'
import { Files, useFreshLinks } from '../parts/file-links.tsx'
import { FiledForAnother } from '../parts/filed-for-another.tsx'
import { Gate } from '../parts/gate.tsx'
import { IdentityWaitNotice } from '../parts/identity-wait.tsx'
import { laterPart } from '../parts/later.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Outcome } from '../parts/outcome.tsx'
import { Page } from '../parts/page.tsx'
import { Standing } from '../parts/standing.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { ToMend } from '../parts/to-mend.tsx'

const FixAnswer = laterPart(async () => (await import('../parts/fix-answer.tsx')).FixAnswer)
const FixMore = laterPart(async () => (await import('../parts/fix-more.tsx')).FixMore)

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
            <Outcome request={details} photos={afterPhotos(details)} />
            {details.fixQuestion && (
              <FixAnswer
                request={details}
                by={{ reference }}
                answer={(values) => answerWhetherFixed(reference, values)}
                onAnswered={reload}
              />
            )}
            {details.fixMore && <FixMore more={details.fixMore} by={{ reference }} onSent={reload} />}
            <Standing request={details} />
            <FiledForAnother request={details} reference={reference} onChanged={request.replace} />
            <Files title="เอกสารจากหน่วยงาน" files={issued(details)}>
              <a class="text-link" href="/liff/account/documents">
                เอกสารทั้งหมดของฉัน
              </a>
            </Files>
            {details.open && (
              <section class="card" aria-labelledby="answers-title">
                <h2 id="answers-title">ข้อมูลที่ส่ง</h2>
                {details.way === 'paper' ? (
                  <p>กรอกบนกระดาษ ดูได้จากภาพแบบฟอร์มที่ลงนามแล้วใน “เอกสารที่ส่ง”</p>
                ) : (
                  <AnswerList fields={details.definition.fields} answers={details.answers} />
                )}
              </section>
            )}
            <Files title="เอกสารที่ส่ง" files={filed(details)} />
            <Timeline request={details} />
            {details.actions.includes('cancel') && (
              <CancelRequest request={details} onCancelled={request.replace} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const issued = ({ documents }: RequestDetails) =>
  documents
    .filter(({ kind }) => kind !== 'request-form' && kind !== 'after-photo')
    .map((file) => ({ ...file, name: file.title }))

/** What it looks like since the office was there; the latest last. */
const afterPhotos = ({ documents }: RequestDetails) =>
  documents.filter(({ kind }) => kind === 'after-photo').map(({ id, url }) => ({ id, url }))

/** The form that was typeset from the answers, and what was attached to it. */
const filed = ({ documents, attachments }: RequestDetails) => [
  ...documents.filter(({ kind }) => kind === 'request-form').map((file) => ({ ...file, name: file.title })),
  ...attachments,
]
