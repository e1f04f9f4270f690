import type { Context } from 'hono'
import { type Attachment, getAttachment } from '#db/attachments.ts'
import { DomainError } from '#db/errors.ts'
import { mayBePublic } from '#db/public-photos.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { noPictures } from '../../photos/public-photos.ts'
import { requestOf } from '../acting.ts'
import { Console, CsrfField, type Frame, frameOf } from '../layout.tsx'
import { RevisionField } from '../request-actions.tsx'

/** The photo that the address names, of this very request. */
export async function photoOf(c: Context<AppEnv>, request: ServiceRequest): Promise<Attachment> {
  const photo = await getAttachment(c.var.runtime.db, request.id, c.req.param('id') ?? '')
  if (!photo.type.startsWith('image/')) throw new DomainError('not_found')
  return photo
}

const doneTexts: Readonly<Record<string, string>> = {
  public: 'เปิดเผยภาพแล้ว ประชาชนเห็นได้ทันที',
  withdrawn: 'เลิกเปิดเผยภาพแล้ว',
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
  return renderPage(c, <PhotoPage {...{ frame, session, request, photo, done, refusal }} />)
}

const neverPublic = 'ภาพนี้เปิดเผยต่อสาธารณะไม่ได้ เพราะไม่ใช่เรื่องร้องเรียนร้องทุกข์ทั่วไป เป็นเรื่องลับ หรือถูกยกเลิกแล้ว'

interface Shown {
  frame: Frame
  session: StaffSession
  request: ServiceRequest
  photo: Attachment
  done: string | undefined
  /** Why nobody may let it. */
  refusal: string | undefined
}

const PhotoPage = ({ frame, session, request, photo, done, refusal }: Shown) => (
  <Console frame={frame} title={`ภาพ ${photo.name}`}>
    <div>
      <a class="back" href={`/staff/requests/${request.reference}`}>
        ← {request.serviceName} {request.reference}
      </a>
      <h1>ภาพประกอบเรื่อง</h1>
      <p class="muted">{photo.name}</p>
    </div>
    {done && (
      <p class="notice good" role="status">
        {done}
      </p>
    )}
    <div class="photo-desk">
      <figure class="card">
        <img src={`/staff/attachments/${photo.id}`} alt={`ภาพประกอบเรื่อง ${request.reference}`} />
      </figure>
      <PublicCard {...{ session, request, photo, refusal }} />
    </div>
  </Console>
)

const PublicCard = ({
  session,
  request,
  photo,
  refusal,
}: Pick<Shown, 'session' | 'request' | 'photo' | 'refusal'>) => {
  const address = `/staff/requests/${request.reference}/photos/${photo.id}`
  return (
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
          <label class="check">
            <input type="checkbox" name="looked" value="yes" required />
            <span>ตรวจภาพแล้ว ไม่มีข้อมูลส่วนบุคคล</span>
          </label>
          <button class="button" type="submit">
            เปิดเผยภาพ
          </button>
          <p class="small muted">ภาพที่เปิดเผยเป็นสำเนาย่อขนาด ไม่มีข้อมูลตำแหน่งหรือกล้องติดไปด้วย</p>
        </form>
      )}
    </section>
  )
}
