import type { messagingApi } from '@line/bot-sdk'
import { z } from 'zod'

export type Message = messagingApi.Message

/** A call that LINE refused or did not answer. Data, not an exception: callers write it down and go on. */
export interface LineFailure {
  ok: false
  /** 0 when there was no answer at all. */
  status: number
  message: string
  /** Whether the same call can succeed later. */
  retryable: boolean
  /** The month's quota of pushes is used up; it comes back with the next month. */
  monthlyLimit?: true
  /** LINE knows nobody by that id: an account that is gone, or of another provider. */
  nobody?: true
}
export type LineResult<T = unknown> = { ok: true; value: T; alreadyAccepted?: true } | LineFailure

export interface LineClientConfig {
  channelAccessToken: string
  /** Bare origins. */
  apiUrl: string
  dataApiUrl: string
  /** How long LINE may take to answer one call. */
  timeoutMs?: number
}

const json = 'application/json'
const errorBody = z.looseObject({ message: z.string(), details: z.array(z.looseObject({})).optional() })
const anything = z.unknown()

/**
 * The calls that the product makes, typed by LINE's SDK. Its own client is not used: it cannot be given a deadline, so
 * that a LINE which hangs would keep a socket per event.
 */
export function createLineClient({
  channelAccessToken,
  apiUrl,
  dataApiUrl,
  timeoutMs = 8_000,
}: LineClientConfig) {
  async function call<T>(
    method: 'GET' | 'POST' | 'DELETE',
    url: URL,
    answer: z.ZodType<T>,
    { body, type = json, retryKey }: { body?: BodyInit; type?: string; retryKey?: string } = {},
  ): Promise<LineResult<T>> {
    const headers = new Headers({ authorization: `Bearer ${channelAccessToken}` })
    if (body !== undefined) headers.set('content-type', type)
    if (retryKey) headers.set('x-line-retry-key', retryKey)
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) })
      const text = await response.text()
      if (response.ok) return { ok: true, value: answer.parse(parsed(text)) }
      // A push that LINE had accepted before: the citizen has it.
      if (response.status === 409 && retryKey) {
        return { ok: true, value: answer.parse(parsed(text)), alreadyAccepted: true }
      }
      return failureOf(response, text)
    } catch (error) {
      return { ok: false, status: 0, message: String(error), retryable: true }
    }
  }
  async function fetchContent(url: URL): Promise<LineResult<Uint8Array<ArrayBuffer> | undefined>> {
    try {
      const headers = { authorization: `Bearer ${channelAccessToken}` }
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) })
      if (response.status === 202) return { ok: true, value: undefined }
      if (!response.ok) return failureOf(response, await response.text())
      return await within(largestContent, response)
    } catch (error) {
      return { ok: false, status: 0, message: String(error), retryable: true }
    }
  }
  const api = (path: string) => new URL(path, apiUrl)
  const get = <T>(path: string, answer: z.ZodType<T>) => call('GET', api(path), answer)
  const post = <T>(path: string, answer: z.ZodType<T>, body?: unknown, retryKey?: string) =>
    call('POST', api(path), answer, {
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(retryKey ? { retryKey } : {}),
    })
  const getQuota = () =>
    get('/v2/bot/message/quota', z.looseObject({ type: z.string(), value: z.number().optional() }))
  const getQuotaUsed = () =>
    get('/v2/bot/message/quota/consumption', z.looseObject({ totalUsage: z.number() }))
  const del = (path: string) => call('DELETE', api(path), anything)

  return {
    /** Free of charge, once per token, within a minute of the event. */
    reply: (replyToken: string, messages: Message[]) =>
      post('/v2/bot/message/reply', anything, {
        replyToken,
        messages,
      } satisfies messagingApi.ReplyMessageRequest),
    /** `retryKey` is a UUID, the same on every try of the same message; LINE knows it for a day. */
    async push(to: string, messages: Message[], retryKey: string): Promise<LineResult> {
      const body = { to, messages } satisfies messagingApi.PushMessageRequest
      const result = await post('/v2/bot/message/push', anything, body, retryKey)
      if (result.ok || result.status !== 429 || result.monthlyLimit || isRateLimit(result)) return result
      // LINE's words may change; its count of the month does not lie.
      const [quota, used] = await Promise.all([getQuota(), getQuotaUsed()])
      const isFull =
        quota.ok && used.ok && used.value.totalUsage >= (quota.value.value ?? Number.POSITIVE_INFINITY)
      return isFull ? { ...result, retryable: false, monthlyLimit: true } : result
    },
    /** What somebody sent, which LINE keeps for a while; nothing while LINE is still preparing it. */
    content: (messageId: string) => fetchContent(new URL(`/v2/bot/message/${messageId}/content`, dataApiUrl)),
    profile: (lineUserId: string) =>
      get(`/v2/bot/profile/${lineUserId}`, z.looseObject({ userId: z.string(), displayName: z.string() })),
    /** The account itself: its basic ID (`@…`) is what people search for. */
    botInfo: () => get('/v2/bot/info', z.looseObject({ basicId: z.string(), displayName: z.string() })),
    /** How many pushes a month allows; `value` is missing where the plan has no limit. */
    quota: getQuota,
    quotaUsed: getQuotaUsed,

    /** All that this channel made by the API; what LINE's own manager made is not among them. */
    richMenus: () =>
      get(
        '/v2/bot/richmenu/list',
        z.looseObject({ richmenus: z.array(z.looseObject({ richMenuId: z.string() })) }),
      ),
    /** Everybody's; 404 where there is none. */
    defaultRichMenu: () => get('/v2/bot/user/all/richmenu', z.looseObject({ richMenuId: z.string() })),
    createRichMenu: (menu: messagingApi.RichMenuRequest) =>
      post('/v2/bot/richmenu', z.looseObject({ richMenuId: z.string() }), menu),
    setRichMenuImage: (richMenuId: string, png: Uint8Array<ArrayBuffer>) =>
      call('POST', new URL(`/v2/bot/richmenu/${richMenuId}/content`, dataApiUrl), anything, {
        body: png,
        type: 'image/png',
      }),
    setDefaultRichMenu: (richMenuId: string) => post(`/v2/bot/user/all/richmenu/${richMenuId}`, anything),
    deleteRichMenu: (richMenuId: string) => del(`/v2/bot/richmenu/${richMenuId}`),
    linkRichMenu: (lineUserId: string, richMenuId: string) =>
      post(`/v2/bot/user/${lineUserId}/richmenu/${richMenuId}`, anything),
    /** At most 500; LINE links them a little later. */
    linkRichMenuToMany: (userIds: string[], richMenuId: string) =>
      post('/v2/bot/richmenu/bulk/link', anything, {
        richMenuId,
        userIds,
      } satisfies messagingApi.RichMenuBulkLinkRequest),
    unlinkRichMenu: (lineUserId: string) => del(`/v2/bot/user/${lineUserId}/richmenu`),
  }
}
export type LineClient = ReturnType<typeof createLineClient>

/** LINE lets people send files of 200 MB. */
const largestContent = 16 * 1024 * 1024

async function within(most: number, { body }: Response): Promise<LineResult<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > most) return { ok: false, status: 413, message: 'larger than we take', retryable: false }
  }
  return { ok: true, value: new Uint8Array(Buffer.concat(chunks)) }
}

/** LINE's words for an unknown id and for what is no id. */
const isNobody = (message: string) => /^Failed to send messages|^The property, 'to',/.test(message)
const isRateLimit = ({ message }: LineFailure) => /rate limit/i.test(message)

function failureOf(response: Response, text: string): LineFailure {
  const { status } = response
  const said = errorBody.safeParse(parsed(text))
  const message = said.success ? `${said.data.message} ${JSON.stringify(said.data.details ?? '')}` : text
  // Both limits answer 429; only the words tell a full month from a full minute.
  const monthlyLimit = status === 429 && /monthly limit/i.test(message)
  const requestId = response.headers.get('x-line-request-id') ?? 'no request id'
  return {
    ok: false,
    status,
    message: `LINE answered ${status}: ${message.slice(0, 500)} (${requestId})`,
    retryable: status >= 500 || (status === 429 && !monthlyLimit),
    ...(monthlyLimit ? { monthlyLimit } : {}),
    ...(status === 400 && isNobody(message) ? { nobody: true } : {}),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
