import type { Context } from 'hono'
import { type Attachment, getAttachment } from '#db/attachments.ts'
import { DomainError } from '#db/errors.ts'
import { mayBePublic } from '#db/public-photos.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderScriptedPage } from '../../page.tsx'
import { noPictures } from '../../photos/public-photos.ts'
import { requestOf } from '../acting.ts'
import { DoneNotice } from '../done-notice.tsx'
import { Console, CsrfField, type Frame, frameOf } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'
import { Covered, CoverForm } from './cover-form.tsx'

/** The photo that the address names, of this very request. */
export async function photoOf(c: Context<AppEnv>, request: ServiceRequest): Promise<Attachment> {
  const photo = await getAttachment(c.var.runtime.db, request.id, c.req.param('id') ?? '')
  if (!photo.type.startsWith('image/')) throw new DomainError('not_found')
  return photo
}

const doneTexts: Readonly<Record<string, string>> = {
  public: 'เปิดเผยภาพแล้ว ประชาชนเห็นได้ทันที',
  withdrawn: 'เลิกเปิดเผยภาพแล้ว',
  covered: 'ปิดบังแล้ว เจ้าหน้าที่ทุกคนเห็นเฉพาะภาพนี้',
  uncovered: 'เลิกปิดบังแล้ว',
}

/** One photo of a complaint, and what is to be done before the public sees it. */
export async function photoPage(c: Context<AppEnv>): Promise<Response> {
  const { db, pictures } = c.var.runtime
  const request = await requestOf(c)
  const [frame, photo, allowed] = await Promise.all([
    frameOf(c),
    photoOf(c, request),
    mayBePublic(db, request),
  ])
  const done = doneTexts[c.req.query('done') ?? '']
  const session = c.var.staff
  const refusal = pictures ? (allowed ? undefined : neverPublic) : noPictures
  const address = `/staff/requests/${request.reference}/photos/${photo.id}`
  const shown = { frame, session, request, photo, address, done, refusal, covers: pictures !== undefined }
  return renderScriptedPage(c, <PhotoPage {...shown} />)
}

const neverPublic = 'ภาพนี้เปิดเผยต่อสาธารณะไม่ได้ เพราะไม่ใช่เรื่องร้องเรียนร้องทุกข์ทั่วไป เป็นเรื่องลับ หรือถูกยกเลิกแล้ว'

/** A photo and who looks at it. */
export interface ShownPhoto {
  session: StaffSession
  request: ServiceRequest
  photo: Attachment
  /** Of its page. */
  address: string
}

interface Shown extends ShownPhoto {
  frame: Frame
  /** Whether pictures can be drawn on here. */
  covers: boolean
  done: string | undefined
  /** Why nobody may let it. */
  refusal: string | undefined
}

const PhotoPage = ({ frame, done, refusal, covers, ...shown }: Shown) => (
  <Console frame={frame} title={`ภาพ ${shown.photo.name}`}>
    <div>
      <a class="back" href={`/staff/requests/${shown.request.reference}`}>
        ← {shown.request.serviceName} {shown.request.reference}
      </a>
      <h1>ภาพประกอบเรื่อง</h1>
      <p class="muted">{shown.photo.name}</p>
    </div>
    <DoneNotice>{done}</DoneNotice>
    <div class="photo-desk">
      <figure class="card">
        <div class="easel">
          <img
            src={`/staff/attachments/${shown.photo.id}?${shown.photo.coveredAs ?? ''}`}
            alt={`ภาพประกอบเรื่อง ${shown.request.reference}`}
          />
          <canvas />
        </div>
      </figure>
      <div class="stack">
        <Covered {...shown} />
        {covers && <CoverForm {...shown} />}
        <PublicCard {...shown} refusal={refusal} />
      </div>
    </div>
  </Console>
)

const PublicCard = ({ session, request, photo, address, refusal }: ShownPhoto & Pick<Shown, 'refusal'>) => (
  <section class="card" aria-labelledby="public">
    <h2 id="public">การเปิดเผยต่อสาธารณะ</h2>
    {photo.publishedAt ? (
      <form class="formstack" method="post" action={`${address}/withdraw`}>
        <p>ประชาชนเห็นภาพนี้ตั้งแต่ {thaiDateTime(photo.publishedAt)}</p>
        <CsrfField session={session} />
        <RevisionField request={request} />
        <button class="button plain" type="submit">
          เลิกเปิดเผยภาพ
        </button>
      </form>
    ) : refusal ? (
      <p class="muted">{refusal}</p>
    ) : (
      <form class="formstack" method="post" action={`${address}/public`}>
        <p>
          ยังไม่เปิดเผย เห็นเฉพาะเจ้าหน้าที่และผู้แจ้ง ก่อนเปิดเผยโปรดดูว่าไม่มีใบหน้า ป้ายทะเบียน ชื่อ หรือบ้านเลขที่ที่ทำให้รู้ว่าเป็นใคร
        </p>
        <CsrfField session={session} />
        <RevisionField request={request} />
        <div class="checks">
          <label>
            <input type="checkbox" name="looked" value="yes" required />
            <span>ตรวจภาพแล้ว ไม่มีข้อมูลส่วนบุคคล</span>
          </label>
        </div>
        <button class="button" type="submit">
          เปิดเผยภาพ
        </button>
        <p class="small muted">ภาพที่เปิดเผยเป็นสำเนาย่อขนาด ไม่มีข้อมูลตำแหน่งหรือกล้องติดไปด้วย</p>
      </form>
    )}
  </section>
)
