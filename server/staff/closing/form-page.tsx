import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import type { ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { type RequestWords, requestWords } from '#templates/request-words.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { RefusedForm } from '../forms/alert.tsx'
import type { Wrong } from '../forms/entered.ts'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { SendByEnter } from '../replies/picker.tsx'
import { RevisionField } from '../request-actions.tsx'

interface FormPage {
  title: string
  /** What follows from it, above the form. */
  lead: string
  /** Where the form goes, below the request's own address. */
  step: string
  button: { label: string; danger?: true }
  wrong: Wrong
  /** Files go with it. */
  files?: true
  children: ComponentChildren
}

/** What this request and who filed it are called. */
export async function wordsOf(c: Context<AppEnv>, request: ServiceRequest): Promise<RequestWords> {
  const { group } = await getServiceVersion(c.var.runtime.db, request.serviceCode, request.serviceVersion)
  return requestWords(group)
}

/** A page of its own for a step that needs more than a press: what it is about, the form, one button. */
export async function stepPage(
  c: Context<AppEnv>,
  request: ServiceRequest,
  { title, lead, step, button, wrong, files, children }: FormPage,
): Promise<Response> {
  const address = `/staff/requests/${request.reference}`
  const failed = Object.keys(wrong).length > 0
  return renderPage(
    c,
    <Console frame={await frameOf(c)} title={title}>
      <div>
        <a class="back" href={address}>
          ← {request.serviceName} {request.reference}
        </a>
        <h1>{title}</h1>
        <p class="muted">{lead}</p>
      </div>
      <RefusedForm wrong={wrong} sentence={wrong.form} />
      <form
        class="card formstack narrow"
        method="post"
        action={`${address}/${step}`}
        encType={files && 'multipart/form-data'}
      >
        <CsrfField session={c.var.staff} />
        <RevisionField request={request} />
        <SendByEnter />
        {children}
        <button class={`button${button.danger ? ' danger' : ''}`} type="submit">
          {button.label}
        </button>
      </form>
    </Console>,
    failed ? 422 : 200,
  )
}
