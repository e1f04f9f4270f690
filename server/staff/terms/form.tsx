import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listDefinitions } from '#db/definitions.ts'
import { DomainError } from '#db/errors.ts'
import { termsInForce } from '#db/terms.ts'
import { neededInNotice, termsPlaceholders } from '#templates/terms-content.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderFramingPage } from '../../page.tsx'
import { Alert, RefusedForm } from '../forms/alert.tsx'
import type { Entered, FormState, Wrong } from '../forms/entered.ts'
import { TextInput, WrongWith } from '../forms/inputs.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { enteredOf, most, places } from './entered.ts'
import { termsPath } from './page.tsx'

interface State {
  entered?: Entered
  wrong?: Wrong
  /** Another administrator published meanwhile. */
  overtakenBy?: string | undefined
  status?: ContentfulStatusCode
}

/** The next version, begun from the newest or from the one that the address names. */
export async function termsFormPage(c: Context<AppEnv>, state: State = {}): Promise<Response> {
  const { db } = c.var.runtime
  const versions = await listDefinitions(db, 'terms')
  const wanted = c.req.query('of')
  const base = wanted ? versions.find(({ version }) => version === Number(wanted)) : versions[0]
  if (wanted && !base) throw new DomainError('not_found')
  const content = base?.content ?? (await termsInForce(db)).content
  const { entered = enteredOf(content, ''), wrong = {}, overtakenBy, status = 200 } = state
  const form = { entered, wrong }
  return renderFramingPage(
    c,
    <Console frame={await frameOf(c)} title="ร่างฉบับใหม่ · ข้อตกลง">
      <div>
        <a class="back" href={termsPath}>
          ← ข้อตกลงและประกาศความเป็นส่วนตัว
        </a>
        <h1>ร่างฉบับใหม่</h1>
        <p class="muted">
          ข้อมูลของหน่วยงานแทนด้วยคำในวงเล็บปีกกา แล้วระบบเติมให้ตามการตั้งค่า:{' '}
          {termsPlaceholders.map((name) => `{${name}}`).join(' ')} ประกาศต้องมี {`{${neededInNotice}}`}
        </p>
      </div>
      <RefusedForm wrong={wrong} verb="เผยแพร่" />
      {overtakenBy !== undefined && (
        <Alert>
          {overtakenBy} เผยแพร่ฉบับใหม่ก่อนท่าน จึงยังไม่ได้เผยแพร่ สิ่งที่ท่านพิมพ์ยังอยู่ครบ <a href={termsPath}>ดูฉบับนั้น</a>{' '}
          แล้วกดเผยแพร่อีกครั้งได้
        </Alert>
      )}
      <div class="worded">
        <form class="stack" method="post" action={termsPath}>
          <CsrfField session={c.var.staff} />
          <input type="hidden" name="seen" value={versions[0]?.version ?? 0} />
          <TermInputs {...form} />
          <SectionInputs {...form} />
          <Publishing {...form} />
        </form>
        <section aria-labelledby="preview">
          <h2 id="preview">ตัวอย่าง</h2>
          <p class="small muted">กด “ดูตัวอย่าง” เพื่อดูสิ่งที่พิมพ์ไว้ และสิ่งที่เปลี่ยนจากฉบับปัจจุบัน โดยยังไม่เผยแพร่</p>
          <div class="mailbox">
            <iframe
              name="preview"
              title="ตัวอย่างข้อตกลงและประกาศ"
              src={`${termsPath}/preview`}
              sandbox="allow-same-origin"
            />
          </div>
        </section>
      </div>
    </Console>,
    status,
  )
}

const numbers = (count: number) => [...Array(count).keys()]

const TermInputs = (form: FormState) => (
  <section class="card formstack" aria-labelledby="terms">
    <h2 id="terms">ข้อตกลงและเงื่อนไข</h2>
    <p class="muted">ช่องละหนึ่งข้อ ช่องที่ว่างไม่เป็นข้อ</p>
    {numbers(places(form.entered, 'term')).map((index) => (
      <div class="formstack" key={index}>
        <TextInput {...form} name={`term.${index}`} label={`ข้อ ${index + 1}`} most={most.text * 2} rows={3} />
        <label class="tick">
          <input
            type="checkbox"
            name={`urgent.${index}`}
            value="yes"
            checked={form.entered[`urgent.${index}`] === 'yes'}
          />
          <span>
            เน้น<span class="hidden">ข้อ {index + 1}</span>ให้เห็นชัด
          </span>
        </label>
      </div>
    ))}
  </section>
)

const SectionInputs = (form: FormState) => (
  <section class="card formstack" aria-labelledby="notice">
    <h2 id="notice">ประกาศความเป็นส่วนตัว</h2>
    {numbers(places(form.entered, 'section')).map((index) => (
      <div class="formstack" key={index}>
        <TextInput {...form} name={`title.${index}`} label={`หัวข้อที่ ${index + 1}`} most={most.title * 2} />
        <TextInput
          {...form}
          name={`section.${index}`}
          label="ข้อความ"
          about={`ของหัวข้อที่ ${index + 1}`}
          most={most.text * 2}
          rows={4}
        />
      </div>
    ))}
  </section>
)

const asks = [
  ['yes', 'ให้ผู้ที่ยอมรับฉบับก่อนอ่านและยอมรับอีกครั้ง ก่อนใช้งานครั้งต่อไป'],
  ['no', 'ไม่ต้องถามอีก เช่น แก้คำผิดหรือข้อมูลติดต่อ'],
] as const

const Publishing = (form: FormState) => (
  <section class="card formstack" aria-labelledby="publishing">
    <h2 id="publishing">การเผยแพร่</h2>
    <TextInput
      {...form}
      name="note"
      label="สิ่งที่เปลี่ยน"
      hint="ประชาชนเห็นเมื่อถูกขอให้ยอมรับอีกครั้ง"
      most={most.note * 2}
      rows={2}
    />
    <TextInput {...form} name="from" label="มีผลตั้งแต่วันที่" hint="วัน/เดือน/ปี พ.ศ. เว้นว่างคือวันนี้" most={40} />
    <fieldset class="week" aria-describedby={form.wrong.asks && 'asks-wrong'}>
      <legend>ผู้ที่เคยยอมรับแล้ว</legend>
      {asks.map(([value, label]) => (
        <label class="tick" key={value}>
          <input type="radio" name="asks" value={value} checked={form.entered.asks === value} />
          <span>{label}</span>
        </label>
      ))}
      <WrongWith id="asks" sentence={form.wrong.asks} />
    </fieldset>
    <div class="ways">
      <button class="button" type="submit">
        เผยแพร่เป็นฉบับใหม่
      </button>
      <button class="button plain" type="submit" formaction={`${termsPath}/preview`} formtarget="preview">
        ดูตัวอย่าง
      </button>
    </div>
  </section>
)
