/** What the server (or the lack of it) answered, with a Thai sentence for the screen. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came. */
  declare status: number
  /** Path of a field → what is wrong with it. */
  declare fields: Readonly<Record<string, string>>

  constructor(
    status: number,
    sentence: string,
    fields: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(sentence, { cause })
    this.status = status
    this.fields = fields
  }

  /** Trying the very same again may help. */
  get isPassing() {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

const sentences = {
  network: 'เชื่อมต่อระบบไม่ได้ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ตแล้วลองใหม่ ข้อมูลที่กรอกไว้ยังอยู่ครบ',
  server: 'ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้ง ข้อมูลที่กรอกไว้ยังอยู่ครบ',
  session: 'หมดเวลาการเข้าสู่ระบบ กรุณาเข้าสู่ระบบอีกครั้ง',
}

export const networkError = (cause: unknown) => new ApiError(0, sentences.network, {}, cause)

/** Reads a problem+json answer. The sentence of a failing server is not for citizens: ours stands instead. */
export async function problemError(response: {
  status: number
  json(): Promise<unknown>
}): Promise<ApiError> {
  const { status } = response
  const problem = await response.json().catch(() => undefined)
  return problemOf(status, problem)
}

export function problemOf(status: number, problem: unknown): ApiError {
  const detail = isRecord(problem) && typeof problem.detail === 'string' ? problem.detail : undefined
  const fields = isRecord(problem) && isRecord(problem.fields) ? onlyText(problem.fields) : {}
  if (status >= 500) return new ApiError(status, sentences.server, fields)
  return new ApiError(status, detail ?? (status === 401 ? sentences.session : sentences.server), fields)
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiError) return error.message
  return isMissingScript(error) ? sentences.network : sentences.server
}

/** A part of the page that could not be fetched; each browser has words of its own for it, all of them with this one. */
const isMissingScript = (error: unknown) => error instanceof TypeError && /\bimport/i.test(error.message)

const onlyText = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
