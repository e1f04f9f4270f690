import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import type { Answers } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderViewer } from '../../page.tsx'
import { requestOf } from '../acting.ts'
import { AnswerCard } from '../answers.tsx'
import { fileSize } from '../file-list.tsx'
import { Console, type Frame, frameOf } from '../layout.tsx'
import { viewerKeysPath } from './keys.ts'
import { filesOf, type ShownFile } from './listing.ts'

/** One file of a request beside what was filled in; what the browser cannot show is offered to be saved. */
export async function viewerPage(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const request = await requestOf(c)
  const service = await getServiceVersion(runtime.db, request.serviceCode, request.serviceVersion)
  const [frame, files, answers] = await Promise.all([
    frameOf(c),
    filesOf(runtime, request, service),
    openAnswers<Answers>(runtime.vault, service.fields, request.answers),
  ])
  const index = files.findIndex(({ id }) => id === c.req.param('id'))
  if (index < 0) throw new DomainError('not_found')
  return renderViewer(c, <Viewer {...{ frame, request, service, answers, files, index }} />)
}

interface Shown {
  frame: Frame
  request: ServiceRequest
  service: Service
  answers: Answers
  files: readonly ShownFile[]
  index: number
}

const Viewer = ({ frame, request, service, answers, files, index }: Shown) => {
  const file = files[index]
  if (!file) return null
  const address = `/staff/requests/${request.reference}`
  const at = (n: number) => files[n] && `${address}/files/${files[n].id}`
  return (
    <Console frame={frame} title={`${file.title} ${request.reference}`}>
      <div>
        <a class="back" href={address}>
          ← {request.serviceName} {request.reference}
        </a>
        <div class="head">
          <div>
            <h1>{file.title}</h1>
            <p class="muted">{[file.name, fileSize(file.size)].filter(Boolean).join(' · ')}</p>
          </div>
          <nav class="turning" aria-label="ไฟล์ของเรื่องนี้">
            <Turn rel="prev" href={at(index - 1)} label="ก่อนหน้า" />
            <span class="numbers">
              {index + 1} / {files.length}
            </span>
            <Turn rel="next" href={at(index + 1)} label="ถัดไป" />
          </nav>
        </div>
      </div>
      {file.note && <p class="notice">{file.note}</p>}
      <div class="viewer">
        <Sheet file={file} />
        <div class="stack">
          <section class="card">
            <dl class="facts">
              <div>
                <dt>ส่งโดย</dt>
                <dd>{file.by}</dd>
              </div>
              <div>
                <dt>เมื่อ</dt>
                <dd>{thaiDateTime(file.at)}</dd>
              </div>
            </dl>
            <div class="doings">
              <a class="button plain small" href={`${file.href}?download`}>
                ดาวน์โหลด
              </a>
              <a class="button plain small" href={file.href} target="_blank" rel="noopener">
                เปิดในแท็บใหม่
              </a>
            </div>
            <p class="small muted">การเปิดดูเอกสารของประชาชนถูกบันทึกไว้</p>
          </section>
          <Others files={files} index={index} address={address} />
          {request.way === 'online' && <AnswerCard service={service} answers={answers} />}
        </div>
      </div>
      <script src={viewerKeysPath} defer />
    </Console>
  )
}

const Turn = ({ rel, href, label }: { rel: 'prev' | 'next'; href: string | undefined; label: string }) =>
  href ? (
    <a class="button plain small" rel={rel} href={href}>
      {label}
    </a>
  ) : (
    <span class="button plain small" aria-hidden="true" data-none>
      {label}
    </span>
  )

/** Pictures as pictures, PDFs in the browser's own reader; the file's own headers keep it from doing anything. */
const Sheet = ({ file: { href, type, title, name } }: { file: ShownFile }) => {
  const words = [title, name].filter(Boolean).join(' ')
  if (type.startsWith('image/') && type !== 'image/heic')
    return (
      <figure class="card sheet">
        <img src={href} alt={words} />
      </figure>
    )
  if (type === 'application/pdf')
    return (
      <div class="card sheet">
        <iframe src={`${href}#navpanes=0&view=FitH`} title={words} />
        <p class="small muted">
          หากไม่เห็นเอกสาร (โทรศัพท์บางรุ่น) <a href={href}>เปิด PDF เต็มจอ</a>
        </p>
      </div>
    )
  return (
    <div class="card sheet">
      <p class="muted">เปิดไฟล์ชนิดนี้ในหน้านี้ไม่ได้ กรุณาดาวน์โหลด</p>
    </div>
  )
}

const Others = ({ files, index, address }: Pick<Shown, 'files' | 'index'> & { address: string }) => (
  <section class="card">
    <h2>ไฟล์ทั้งหมด ({files.length})</h2>
    <ol class="sheets">
      {files.map((file, n) => (
        <li key={file.id}>
          <a href={`${address}/files/${file.id}`} aria-current={n === index ? 'page' : undefined}>
            {file.title}
            {file.name && <small>{file.name}</small>}
          </a>
        </li>
      ))}
    </ol>
  </section>
)
