import type { IdentityWait } from '#templates/identity-wait.ts'
import { type RequestWords, requestWords } from '#templates/request-words.ts'
import { thaiDate, thaiDateTime, thaiWeekday } from '#templates/thai.ts'
import { type Definition, getRequest } from '../api.ts'
import { backToChat, isInsideLine } from '../outside.ts'
import { agencyTitle } from '../page-facts.ts'
import { IdentityWaitNotice } from '../parts/identity-wait.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { filingPath } from './steps.ts'

export interface Sent {
  reference: string
  createdAt: string
  serviceName: string
  receivedAt: string
  dueOn: string
  identityWait: IdentityWait | null
  /** Of what was sent without a name. */
  secret?: string | undefined
}

/** The manual's ดำเนินการสำเร็จ. After a reload what it shows is asked for again. */
export function Done({
  service,
  sent,
  reference,
}: {
  service: Definition
  sent: Sent | undefined
  reference: string
}) {
  return (
    <Page key="done" title="ดำเนินการสำเร็จ" lead={`ส่งเรื่อง “${service.name}” ถึงหน่วยงานเรียบร้อยแล้ว`}>
      {sent ? (
        <Receipt sent={sent} words={requestWords(service.group)} />
      ) : (
        <FetchedReceipt reference={reference} />
      )}
    </Page>
  )
}

function FetchedReceipt({ reference }: { reference: string }) {
  const request = useLoad(() => getRequest(reference), reference)
  return (
    <Loaded of={request}>
      {({ reference, createdAt, receivedAt, dueOn, identityWait, definition }) => (
        <Receipt
          words={requestWords(definition.group)}
          sent={{ reference, createdAt, receivedAt, dueOn, identityWait, serviceName: definition.name }}
        />
      )}
    </Loaded>
  )
}

/** Whoever goes Back from the receipt finds this, not an empty form. */
export const AlreadySent = ({ service, reference }: { service: Definition; reference: string }) => (
  <Page key="sent" title={service.name}>
    <Notice tone="success" title={`${requestWords(service.group).request}นี้ส่งแล้ว`}>
      {requestWords(service.group).reference} {reference}
    </Notice>
    <div class="actions">
      <a class="button" href={`/liff/requests/${reference}`}>
        ติดตามสถานะ
      </a>
      <a class="button button-quiet" href={filingPath(service)}>
        {requestWords(service.group).file}ใหม่
      </a>
    </div>
  </Page>
)

/** The receipt of a request: all on one screen, so that a screenshot of it is evidence. */
const Receipt = ({ sent, words }: { sent: Sent; words: RequestWords }) => (
  <>
    <section class="card receipt" aria-label={`หลักฐานการส่ง${words.request}`}>
      <span class="receipt-mark" aria-hidden="true">
        ✓
      </span>
      <p class="receipt-label">{words.reference}</p>
      <p class="receipt-reference">{sent.reference}</p>
      <dl class="facts">
        <div>
          <dt>เรื่อง</dt>
          <dd>{sent.serviceName}</dd>
        </div>
        <div>
          <dt>ส่งเข้าระบบเมื่อ</dt>
          <dd>{thaiDateTime(sent.createdAt)}</dd>
        </div>
        {sent.receivedAt !== sent.createdAt && (
          <div>
            <dt>ถือว่าได้รับเมื่อ</dt>
            <dd>{thaiDateTime(sent.receivedAt)}</dd>
          </div>
        )}
        <div>
          <dt>ส่งถึง</dt>
          <dd>{agencyTitle()}</dd>
        </div>
      </dl>
      <p class="hint">บันทึกภาพหน้าจอนี้ไว้เป็นหลักฐานได้</p>
    </section>
    <IdentityWaitNotice wait={sent.identityWait} />
    <section class="card" aria-labelledby="next-title">
      <h2 id="next-title">ขั้นตอนต่อไป</h2>
      <p>
        หน่วยงานจะแจ้งผลภายใน{thaiWeekday(sent.dueOn)}ที่ {thaiDate(sent.dueOn)} ท่านจะได้รับแจ้งทาง LINE
        หรืออีเมลที่ลงทะเบียนไว้
      </p>
    </section>
    <div class="actions">
      <a class="button" href={`/liff/requests/${sent.reference}`}>
        ติดตามสถานะ
      </a>
      {isInsideLine() ? (
        <button type="button" class="button button-quiet" onClick={backToChat}>
          กลับไปที่แชต
        </button>
      ) : (
        <a class="button button-quiet" href="/liff">
          กลับหน้าหลัก
        </a>
      )}
    </div>
  </>
)
