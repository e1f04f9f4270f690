import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { nothingToMend } from '#templates/correction.ts'
import { requestWords } from '#templates/request-words.ts'
import { thaiDate } from '#templates/thai.ts'
import { getDraft, getRequest, type RequestDetails } from '../api.ts'
import { MendForm } from '../filing/mend-form.tsx'
import { backToChat, isInsideLine } from '../outside.ts'
import { Gate } from '../parts/gate.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export default function MendPage() {
  const { reference = '' } = useRoute().params
  return (
    <Gate title={`แก้ไข${requestWords('either').filed}`} path={`/liff/requests/${reference}/mend`}>
      <Mending reference={reference} />
    </Gate>
  )
}

/** Together: what is to be mended, and what of it was mended already. */
async function load(reference: string) {
  const request = await getRequest(reference)
  const { correction } = request
  return { request, draft: correction?.yours ? await getDraft(correction.id) : undefined }
}

function Mending({ reference }: { reference: string }) {
  const loaded = useLoad(() => load(reference), reference)
  const [mended, setMended] = useState<RequestDetails>()
  if (mended) return <Mended request={mended} />
  const title = `แก้ไข${requestWords(loaded.data?.request.definition.group ?? 'either').filed}`
  return (
    <Page
      title={title}
      back={{ href: `/liff/requests/${reference}`, label: 'คำร้องของฉัน' }}
      lead={`${loaded.data?.request.definition.name ?? ''} เลขที่ ${reference}`}
    >
      <Loaded of={loaded}>
        {({ request, draft }) => {
          const { correction } = request
          if (!correction?.yours || !draft) return <Nothing reference={reference} />
          return (
            <>
              <Notice tone="waiting" title="เจ้าหน้าที่ขอให้ท่านแก้ไขเฉพาะรายการต่อไปนี้">
                <p>
                  {correction.answerBy && `กรุณาส่งภายใน ${thaiDate(correction.answerBy)} `}
                  ข้อมูลส่วนอื่นยังอยู่ครบ ไม่ต้องกรอกใหม่
                </p>
                {correction.note && <p class="mend-note">{correction.note}</p>}
              </Notice>
              <MendForm request={request} correction={correction} draft={draft} onMended={setMended} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Nothing = ({ reference }: { reference: string }) => (
  <>
    <Notice tone="info">{nothingToMend}</Notice>
    <div class="actions">
      <a class="button" href={`/liff/requests/${reference}`}>
        กลับไปดูสถานะ
      </a>
    </div>
  </>
)

const Mended = ({ request: { reference, dueOn, definition } }: { request: RequestDetails }) => (
  <Page key="done" title="ส่งการแก้ไขแล้ว" lead={`${requestWords(definition.group).reference} ${reference}`}>
    <Notice tone="success" title="หน่วยงานได้รับสิ่งที่ท่านแก้ไขแล้ว">
      เจ้าหน้าที่จะตรวจและดำเนินการต่อ หน่วยงานจะแจ้งผลภายใน {thaiDate(dueOn)}
    </Notice>
    <div class="actions">
      <a class="button" href={`/liff/requests/${reference}`}>
        ติดตามสถานะ
      </a>
      {isInsideLine() && (
        <button type="button" class="button button-quiet" onClick={backToChat}>
          กลับไปที่แชต
        </button>
      )}
    </div>
  </Page>
)
