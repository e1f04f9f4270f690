import type { Context } from 'hono'
import { type CannedReply, listCannedReplies } from '#db/canned-replies.ts'
import { askForCorrection } from '#db/corrections.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { statuses } from '#db/workflow.ts'
import { cannotActWhileWaiting, mostNoteLetters, mostReasonLetters } from '#templates/correction.ts'
import type { Answers } from '#templates/fields.ts'
import { type Correctable, correctables } from '#templates/mendable.ts'
import { wordsOf } from '#templates/request-words.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { requestOf } from '../acting.ts'
import { refusalPage } from '../conflict-page.tsx'
import { RefusedForm } from '../forms/alert.tsx'
import type { FormState } from '../forms/entered.ts'
import { TextInput } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { SendByEnter, ToCitizen } from '../replies/picker.tsx'
import { sending } from '../replies/sending.ts'
import { RevisionField } from '../request-actions.tsx'
import { shownAnswer } from './answer.ts'
import { askInput, readQuestion, reasonInput } from './entries.ts'

interface Item extends Correctable {
  /** As it was answered; nothing of a document. */
  text: string | undefined
}

/** All that can be sent back, to tick what is wrong. */
export async function askPage(c: Context<AppEnv>): Promise<Response> {
  const request = await requestOf(c)
  if (statuses[request.status].open311 === 'closed')
    return refusalPage(c, request, 'เรื่องนี้เสร็จสิ้นแล้ว จึงส่งให้แก้ไขไม่ได้')
  if (request.disclosure === 'anonymous') return refusalPage(c, request, 'เรื่องนี้ไม่ระบุชื่อผู้แจ้ง จึงส่งให้แก้ไขไม่ได้')
  if (request.waitingSince !== null) return refusalPage(c, request, cannotActWhileWaiting)
  return formPage(c, request, await itemsOf(c, request))
}

/** Sends the request back with everything that was ticked. */
export const ask = (c: Context<AppEnv>): Promise<Response> =>
  sending(c, {
    read: async (entered, request) => readQuestion(await itemsOf(c, request), entered, new Date()),
    again: async (request, state) => formPage(c, request, await itemsOf(c, request), state),
    take: (request, { question }) =>
      askForCorrection(c.var.runtime.db, request, question, { type: 'staff', id: c.var.staff.member.id }),
    done: 'asked',
  })

async function itemsOf(c: Context<AppEnv>, request: ServiceRequest): Promise<Item[]> {
  const { db, vault } = c.var.runtime
  const service = await getServiceVersion(db, request.serviceCode, request.serviceVersion)
  const answers = await openAnswers<Answers>(vault, service.fields, request.answers)
  const { way, represented } = request
  return correctables({ service, way, answers, represented }).map((item) => {
    const field = item.kind === 'field' ? service.fields[item.name] : undefined
    return { ...item, text: field && (shownAnswer(field, answers[item.name]) || '–') }
  })
}

async function formPage(
  c: Context<AppEnv>,
  request: ServiceRequest,
  items: readonly Item[],
  state: FormState = { entered: {}, wrong: {} },
): Promise<Response> {
  if (items.length === 0) throw new DomainError('not_found')
  const address = `/staff/requests/${request.reference}`
  const replies = await listCannedReplies(c.var.runtime.db)
  const { filer } = wordsOf(request.serviceCode)
  const failed = Object.keys(state.wrong).length > 0
  const [fields, documents] = [
    items.filter(({ kind }) => kind === 'field'),
    items.filter(({ kind }) => kind === 'document'),
  ]
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={`ขอให้${filer}แก้ไข`}>
      <div>
        <a class="back" href={address}>
          ← {request.serviceName} {request.reference}
        </a>
        <h1>ขอให้{filer}แก้ไข</h1>
        <p class="muted">
          กฎหมายให้แจ้งสิ่งที่ไม่ถูกต้องหรือไม่ครบถ้วนให้ครบในครั้งเดียว (พ.ร.บ.การอำนวยความสะดวกฯ พ.ศ. 2558 มาตรา 8) {filer}
          จะแก้ไขได้เฉพาะรายการที่เลือก และระบบหยุดนับเวลาจนกว่าจะส่งกลับมา
        </p>
      </div>
      <RefusedForm wrong={state.wrong} verb="ส่ง" sentence={state.wrong.ask} />
      <form class="stack asking" method="post" action={`${address}/correction`}>
        <CsrfField session={c.var.staff} />
        <RevisionField request={request} />
        <SendByEnter />
        <Items title="ข้อมูลที่กรอก" items={fields} replies={replies} {...state} />
        <Items title="เอกสาร" items={documents} replies={replies} {...state} />
        <section class="card formstack narrow">
          <ToCitizen
            replies={replies}
            name="note"
            label={`ข้อความถึง${filer} (ไม่บังคับ)`}
            most={mostNoteLetters}
            rows={3}
            {...state}
          />
          <TextInput
            name="answerBy"
            label="ขอให้แก้ไขภายในวันที่ (ไม่บังคับ)"
            hint="วัน/เดือน/ปี พ.ศ. เช่น 22/12/2569"
            most={20}
            {...state}
          />
          <button class="button" type="submit">
            ส่งให้{filer}แก้ไข
          </button>
        </section>
      </form>
    </Console>,
    failed ? 422 : 200,
  )
}

const Items = ({
  title,
  items,
  ...state
}: FormState & { title: string; items: readonly Item[]; replies: readonly CannedReply[] }) =>
  items.length === 0 ? null : (
    <section class="card">
      <h2>{title}</h2>
      <ul class="defects">
        {items.map((item) => (
          <li key={askInput(item)}>
            <label class="tick">
              <input type="checkbox" name={askInput(item)} checked={askInput(item) in state.entered} />
              <span>
                <strong>{item.label}</strong>
                {item.text !== undefined && <small>{item.text}</small>}
              </span>
            </label>
            <div class="why">
              <ToCitizen
                name={reasonInput(item)}
                label="ต้องแก้ไขอย่างไร"
                about={item.label}
                most={mostReasonLetters}
                {...state}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
