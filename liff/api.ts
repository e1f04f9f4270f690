import type { ClientResponse } from 'hono/client'
import type { Applicant } from '#templates/applicant.ts'
import type { Disclosure } from '#templates/complaint.ts'
import type { Coordinates } from '#templates/coordinates.ts'
import type { Answers } from '#templates/fields.ts'
import type { FilingWay } from '#templates/filing-way.ts'
import type { Service } from '#templates/service.ts'
import { problemError } from './api-error.ts'
import { api, bearer, keyTo } from './client.ts'

export { ApiError } from './api-error.ts'
export { api }

/** The body of a good answer; anything else is thrown as an ApiError. */
export async function bodyOf<T>(answer: Promise<ClientResponse<T, number, string>>): Promise<T> {
  const response = await answer
  if (!response.ok) throw await problemError(response)
  return (await response.json()) as T
}

/** Definitions and answers travel as they are; the client's inference blurs what is optional in them. */
interface Exact {
  definition: Service
  profile: Applicant
  /** Null where one has yet to prove who one is. */
  applicant: Applicant | null
  answers: Answers
  /** As typed so far. */
  represented: Record<string, unknown> | null
}
type Exactly<T> = { [K in keyof T]: K extends keyof Exact ? Exact[K] : T[K] }
export const exact = <T>(body: Promise<T>) => body as Promise<unknown> as Promise<Exactly<T>>

/** For an answer without a body. */
export async function done(
  answer: Promise<{ ok: boolean; status: number; json(): Promise<unknown> }>,
): Promise<void> {
  const response = await answer
  if (!response.ok) throw await problemError(response)
}

export const getSession = () => bodyOf(api.session.$get())
export const openLineSession = (idToken: string) => bodyOf(api.session.line.$post({ json: { idToken } }))
export const logIn = (citizenId: string, password: string) =>
  bodyOf(api.session.$post({ json: { citizenId, password } }))
export const logOut = () => done(api.session.$delete())

type RegistrationJson = Parameters<typeof api.citizens.$post>[0]['json']
/** What was typed goes as it is: the server's schema, the same as ours, has the last word. */
export const register = (registration: Record<string, unknown>) =>
  bodyOf(api.citizens.$post({ json: registration as RegistrationJson }))
export const getAccount = () => exact(bodyOf(api.account.$get()))
export const getIdentity = () => bodyOf(api.identity.$get())
export const submitIdentity = () => bodyOf(api.identity.submit.$post())
export const getAgency = () => bodyOf(api.agency.$get())
/** The terms and the privacy notice that hold today. */
export const getTerms = () => bodyOf(api.terms.$get())

export const listServices = (group: 'request' | 'complaint') =>
  bodyOf(api.services.$get({ query: { group } }))
export const getService = (code: string) => exact(bodyOf(api.services[':code'].$get({ param: { code } })))

/** With a `secret` it is nobody's, whoever is logged in. */
export const openDraft = (serviceCode: string, way?: FilingWay, secret?: string) =>
  exact(bodyOf(api.drafts.$post({ json: { serviceCode, ...(way && { way }) } }, { headers: bearer(secret) })))
/** One's own draft, by what is known of it already. */
export const getDraft = (id: string) => exact(bodyOf(api.drafts[':id'].$get({ param: { id } })))
/** Where the form of a draft to print is, for a quarter of an hour. */
export const getFormLink = (id: string) => bodyOf(api.drafts[':id'].form.$get({ param: { id } }))
/** What was typed of a draft: the answers and, when it is for somebody else, of that person. */
export interface Typed {
  answers: Record<string, unknown>
  represented: Record<string, unknown> | null
  disclosure?: Disclosure
}
/** `only` names the answers that changed here: others may change in another window meanwhile. */
export const saveDraft = (id: string, typed: Typed & { only?: string[] }) =>
  done(api.drafts[':id'].$put({ param: { id }, json: typed }, { headers: keyTo(id) }))
/** Somebody for whom one filed before, as declared then; the consent is asked for anew. */
export const getEarlierRepresented = (id: string, requestId: string) =>
  bodyOf(api.drafts[':id']['earlier-represented'][':requestId'].$get({ param: { id, requestId } }))
/** What was begun and not sent, and what of it was deleted lately. */
export const listDrafts = () => bodyOf(api.drafts.$get())
export const discardDraft = (id: string) => done(api.drafts[':id'].$delete({ param: { id } }))
/** A file about to be sent. */
export interface NewUpload {
  id: string
  slot: string
  name: string
  size: number
  fingerprint: string
}
export const announceUpload = (draftId: string, { id, ...file }: NewUpload) =>
  bodyOf(
    api.drafts[':id'].uploads[':uploadId'].$put(
      { param: { id: draftId, uploadId: id }, json: file },
      { headers: keyTo(draftId) },
    ),
  )
export const cancelUpload = (draftId: string, uploadId: string) =>
  done(
    api.drafts[':id'].uploads[':uploadId'].$delete(
      { param: { id: draftId, uploadId } },
      { headers: keyTo(draftId) },
    ),
  )
export const uploadPath = (draftId: string, uploadId: string) => `/api/drafts/${draftId}/uploads/${uploadId}`
export const attachmentPath = (draftId: string, id: string) => `/api/drafts/${draftId}/attachments/${id}`
/** For a browser that has no session of ours. */
export const linkToAttachment = (id: string, attachmentId: string) =>
  bodyOf(
    api.drafts[':id'].attachments[':attachmentId'].link.$get(
      { param: { id, attachmentId } },
      { headers: keyTo(id) },
    ),
  )
/** For a file of the signed form whose QR could not be read; the draft's files afterwards. */
export const choosePages = (id: string, attachmentId: string, pages: number[]) =>
  bodyOf(
    api.drafts[':id'].attachments[':attachmentId'].pages.$put({
      param: { id, attachmentId },
      json: { pages },
    }),
  )
export const moveAttachment = (id: string, attachmentId: string, slot: string) =>
  done(
    api.drafts[':id'].attachments[':attachmentId'].slot.$put(
      { param: { id, attachmentId }, json: { slot } },
      { headers: keyTo(id) },
    ),
  )
export const deleteAttachment = (id: string, attachmentId: string) =>
  done(
    api.drafts[':id'].attachments[':attachmentId'].$delete(
      { param: { id, attachmentId } },
      { headers: keyTo(id) },
    ),
  )

interface Filed {
  draftId: string
  answers: Answers
  represented: Typed['represented']
  /** With which one follows what was sent without a name. */
  secret: string | undefined
  /** The pages of a form on paper that are knowingly left out. */
  withoutPages: readonly number[]
  /** Of a mini-app that can say something in the chat that it was opened from. */
  chatMark: string | undefined
}
export const submitRequest = ({ draftId, answers, represented, secret, withoutPages, chatMark }: Filed) =>
  bodyOf(
    api.requests.$post(
      {
        json: {
          draftId,
          answers,
          ...(represented && { represented }),
          ...(secret && { secret }),
          ...(chatMark && { chatMark }),
          ...(withoutPages.length > 0 && { withoutPages: [...withoutPages] }),
        },
      },
      { headers: keyTo(draftId) },
    ),
  )

/** What one wrote down of a complaint without a name. */
export interface Slip {
  reference: string
  secret: string
}
export const followSlip = (slip: Slip) => bodyOf(api.follow.$post({ json: slip }))
export const answerFollowed = (slip: Slip, values: Record<string, unknown>) =>
  done(api.follow['fix-answer'].$post({ json: { slip, answer: values as never } }))
export const listRequests = () => bodyOf(api.requests.$get())
export const getRequest = (reference: string) =>
  exact(bodyOf(api.requests[':reference'].$get({ param: { reference } })))
export const cancelRequest = (reference: string) =>
  exact(bodyOf(api.requests[':reference'].actions.cancel.$post({ param: { reference } })))

/** What was mended of a request, and nothing else of it. */
export const mendRequest = (
  reference: string,
  json: { correctionId: string; answers: Record<string, unknown>; message: string },
) => exact(bodyOf(api.requests[':reference'].correction.$post({ param: { reference }, json })))

/** Whether a complaint is fixed; `values` as the form of `fixQuestion` has them. */
export const answerWhetherFixed = (reference: string, values: Record<string, unknown>) =>
  done(api.requests[':reference']['fix-answer'].$post({ param: { reference }, json: values as never }))

/** More about what is still wrong with a complaint that was opened again. */
export const addFixWords = (reference: string, note: string) =>
  done(api.requests[':reference']['fix-words'].$post({ param: { reference }, json: { note } }))

/** Open complaints around a place, without who filed them. */
export const listNearby = (code: string, { latitude, longitude }: Coordinates) =>
  bodyOf(api.nearby.$get({ query: { code, latitude: String(latitude), longitude: String(longitude) } }))
export const listFollowed = () => bodyOf(api.followed.$get())
export const getFollowed = (reference: string) =>
  bodyOf(api.followed[':reference'].$get({ param: { reference } }))
export const follow = (reference: string) => done(api.followed[':reference'].$put({ param: { reference } }))
export const unfollow = (reference: string) =>
  done(api.followed[':reference'].$delete({ param: { reference } }))

export const denyRepresentation = (reference: string) =>
  exact(bodyOf(api.requests[':reference'].actions['deny-representation'].$post({ param: { reference } })))

export type Session = Awaited<ReturnType<typeof getSession>>
export type Account = Awaited<ReturnType<typeof getAccount>>
export type Identity = Awaited<ReturnType<typeof getIdentity>>
export type IdentityPhoto = Identity['photos'][number]
export type Agency = Awaited<ReturnType<typeof getAgency>>
export type TermsDocument = Awaited<ReturnType<typeof getTerms>>
export type ServiceSummary = Awaited<ReturnType<typeof listServices>>[number]
export type Draft = Awaited<ReturnType<typeof openDraft>>
export type Definition = Service
export type Attachment = Draft['attachments'][number]
/** A file that was begun on this or another phone and is not there yet. */
export type BegunUpload = Draft['uploads'][number]
export type UploadStanding = Awaited<ReturnType<typeof announceUpload>>
/** The answer to the last part of a file. */
export type ArrivedUpload = UploadStanding & { attachment: Attachment }
export type BegunDraft = Awaited<ReturnType<typeof listDrafts>>['drafts'][number]
export type RequestSummary = Awaited<ReturnType<typeof listRequests>>[number]
export type RequestDetails = Awaited<ReturnType<typeof getRequest>>
export type Followed = Awaited<ReturnType<typeof followSlip>>
export type Nearby = Awaited<ReturnType<typeof listNearby>>[number]
export type FollowedOne = Awaited<ReturnType<typeof getFollowed>>
export type Status = RequestSummary['status']
