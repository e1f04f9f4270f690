import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { getAgency } from '#db/agency.ts'
import { documentKey } from '#db/documents.ts'
import { openDraft } from '#db/drafts.ts'
import { newReference } from '#db/reference.ts'
import { type CitizenRequest, submitRequest } from '#db/requests.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import { inviteStaff, openStaffSession, type StaffRole, setPasswordByInvite } from '#db/staff.ts'
import type { AppEnv } from '#server/app-env.ts'
import { requireStaff } from '#server/auth/staff.ts'
import type { Config } from '#server/config.ts'
import { createQuotaReader } from '#server/line-quota.ts'
import { open311 } from '#server/open311/open311.ts'
import { linksOf } from '#server/outbox.ts'
import { createPdfRenderer } from '#server/pdf.ts'
import { bytesIfThere } from '#server/photos/stored-photo.ts'
import { publicPages } from '#server/public/pages.tsx'
import { diskFiles } from '#server/runtime/disk-files.ts'
import type { Runtime } from '#server/runtime/runtime.ts'
import { pageHeaders } from '#server/security-headers.ts'
import { staffConsole } from '#server/staff/console.ts'
import { staffEntrance } from '#server/staff/entrance.tsx'
import { staffErrorPage } from '#server/staff/error-page.tsx'
import type { Mail } from '#templates/mails/layout.ts'
import { hashedOnce, registerInvented } from './citizens.ts'
import { sarabun } from './fonts.ts'
import { paintOnce } from './paint-once.ts'
import { quiet } from './quiet.ts'
import { openTestStore } from './store.ts'

export const staffPassword = 'ช้างเผือก-กลางทุ่ง-42'

const config: Config = {
  publicUrl: 'http://localhost:5500',
  port: 5500,
  dataDir: '',
  secrets: { secret: new Uint8Array(32) },
  backup: { folder: '', passphrases: [], at: 'off' },
  line: {
    channelSecret: '',
    channelAccessToken: '',
    loginChannelId: '',
    liffId: '',
    apiUrl: 'https://api.line.me',
    dataApiUrl: '',
    liffUrl: 'https://liff.line.me',
  },
  mail: { apiKey: '', baseUrl: '', from: '' },
  logLevel: 'warn',
  gatherSeconds: 0,
}

const unused = (): never => {
  throw new Error('the console does without it')
}

/** LINE, which does not answer here. */
const unanswered = async () => ({ ok: false as const, status: 0, message: 'nobody there', retryable: true })

/** The console and the public pages behind their guards, over a fresh store; messages owed stay in the outbox. */
export async function openConsole(overrides: Partial<Config> = {}) {
  const store = await openTestStore()
  const files = diskFiles(mkdtempSync(join(tmpdir(), 'tessaban-')))
  const runtime: Runtime = {
    ...store,
    ...quiet,
    files,
    pdf: () => createPdfRenderer(sarabun(), (key) => bytesIfThere(files, key)),
    stamp: unused,
    shell: unused,
    builtFile: unused,
    paintMenu: paintOnce,
    background: unused,
  }
  const mails: (Mail & { to: string })[] = []
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('config', { ...config, ...overrides })
      c.set('runtime', runtime)
      c.set('delivery', {
        bot: {
          links: linksOf(config),
          client: { richMenus: unanswered, defaultRichMenu: unanswered },
        } as never,
        quota: createQuotaReader({ quota: unanswered, quotaUsed: unanswered }),
        deliverSoon() {},
        deliverAfter() {},
        sweep() {},
        accountChanged() {},
        agencyRenamed() {},
        publishMenus() {},
        async sendNow(to, message) {
          mails.push({ to, ...message })
          return { ok: true }
        },
        stop() {},
        release: async () => {},
      })
      await next()
    })
    .use(pageHeaders(config))
    .route('/staff', staffEntrance())
    .use('/staff/*', requireStaff)
    .route('/staff', staffConsole())
    .route('/', publicPages())
    .route('/open311/v2', open311())
    .onError(staffErrorPage)
  return {
    ...store,
    app,
    /** What was sent to somebody who waited for it. */
    mails,
    runtime,
    config: { ...config, ...overrides },
    files,
    agency: await getAgency(store.db),
    visitor: () => new Visitor(app),
    /** Somebody of the staff with a browser of their own, logged in. */
    async logIn(role: StaffRole, name: string = role) {
      const email = `${name}@example.go.th`
      const { token } = await inviteStaff(store.db, { email, role, name, again: true }, { type: 'system' })
      const member = await setPasswordByInvite(store.db, token, await hashedOnce(staffPassword))
      return new Visitor(app).carry('staff', (await openStaffSession(store.db, member)).token)
    },
    /** A request of an invented citizen, as its submission leaves it. */
    async submit(n: number, typed: Record<string, unknown> = {}, code = 'GEN-01'): Promise<CitizenRequest> {
      const citizen = await registerInvented(store, n)
      const offered = await findService(store.db, code)
      if (!offered) throw new Error(`${code} is not offered`)
      const service = offered.definition
      const draft = await openDraft(store.db, citizen.id, { code: service.code, version: offered.version })
      const pdf = new TextEncoder().encode('%PDF-1.7 typeset form')
      const id = crypto.randomUUID()
      const { sha256 } = await files.put(documentKey(id), pdf, pdf.byteLength)
      const form = { id, title: 'แบบคำร้องทั่วไป', type: 'application/pdf', size: pdf.byteLength, sha256 }
      const given = { subject: 'ขอซ่อมถนน', details: 'ถนนเป็นหลุม', wanted: 'ขอให้ซ่อม', ...typed }
      const reference = newReference(new Date())
      const answers = await sealAnswers(store.vault, service.fields, given)
      return submitRequest(store.db, citizen, { draft, service, reference, answers, form })
    },
  }
}

/** A browser without script: keeps its cookies, fills in the hidden fields of the form it found, follows nothing. */
export class Visitor {
  private readonly app: Hono<AppEnv>
  private readonly cookies = new Map<string, string>()

  constructor(app: Hono<AppEnv>) {
    this.app = app
  }

  /** Comes with this cookie, as whoever logged in a while ago. */
  carry(name: string, value: string): this {
    this.cookies.set(name, value)
    return this
  }

  async get(path: string): Promise<Response> {
    return this.send(path, {})
  }

  /** Sends a form; a `File` among its fields makes it multipart, as a browser would. */
  async post(path: string, fields: Record<string, string | File>, headers: Record<string, string> = {}) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const multipart = Object.values(fields).some((value) => value instanceof File)
    const body = multipart ? form : new URLSearchParams(fields as Record<string, string>)
    return this.send(path, { method: 'POST', body, headers })
  }

  /** The hidden fields of the form on `page` that is sent to `action`. */
  async hiddenFields(page: string, action: string): Promise<Record<string, string>> {
    const html = await (await this.get(page)).text()
    const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
    const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    return Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? '']))
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.app.request(path, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = cookie.match(/^([^=]+)=([^;]*)/) ?? []
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return response
  }
}
