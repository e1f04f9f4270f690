/** Open311 GeoReport v2, read-only: https://wiki.open311.org/GeoReport_v2 */
import { type Context, Hono } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listMapCategories } from '#db/complaint-statistics.ts'
import { findPublicComplaint, listPublicComplaints, type PublicComplaint } from '#db/public-complaints.ts'
import { parseReference } from '#db/reference.ts'
import { listServices as listOffered } from '#db/services.ts'
import { statuses, statusesOf } from '#db/workflow.ts'
import { agencyName } from '#templates/agency.ts'
import { complaintKindLabels } from '#templates/complaint.ts'
import { type Field, isQuestion } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import type { AppEnv } from '../app-env.ts'
import { publicPhotoUrl } from '../photos/public-photos.ts'
import { requirePublicComplaints } from '../public/public-complaints.ts'
import { type Tree, toXml } from './xml.ts'

const mostDays = 90
const dayMs = 86_400_000
const pageSize = 50
const largestPage = 500

/** What the agency shows of its complaints, in the format that other programs read. 404 while it shows nothing. */
export const open311 = () =>
  new Hono<AppEnv>()
    .use(requirePublicComplaints)
    .get('/services.json', listServices)
    .get('/services.xml', listServices)
    .get('/services/:code', showService)
    .get('/requests.json', listRequests)
    .get('/requests.xml', listRequests)
    .get('/requests/:code', showRequest)

async function listServices(c: Context<AppEnv>): Promise<Response> {
  return answer(c, 'services', (await publicCategories(c)).map(serviceShown))
}

async function showService(c: Context<AppEnv>): Promise<Response> {
  const service = (await publicCategories(c)).find(({ code }) => code === nameOf(c))
  return service
    ? answer(c, 'service_definition', definitionShown(service))
    : refuse(c, 404, 'service_code was not found')
}

async function showRequest(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const categories = await publicCategories(c)
  const codes = categories.map(({ code }) => code)
  const found = await findPublicComplaint(db, codes, parseReference(nameOf(c)) ?? '')
  if (!found) return refuse(c, 404, 'service_request_id was not found')
  return answer(c, 'service_requests', [await shownBy(c, categories)(found)])
}

async function listRequests(c: Context<AppEnv>): Promise<Response> {
  const query = c.req.query()
  const categories = await publicCategories(c)
  const wanted = query.service_code?.split(',')
  const faces = (query.status?.split(',') ?? []).filter((face) => face === 'open' || face === 'closed')
  const period = periodOf(query)
  if (!period) return refuse(c, 400, 'start_date and end_date must be dates in the W3C format')
  const limit = Math.min(Math.max(Number(query.page_size) || pageSize, 1), largestPage)
  const page = Math.max(Number(query.page) || 1, 1)
  const found = await listPublicComplaints(c.var.runtime.db, {
    ...period,
    codes: categories.map(({ code }) => code).filter((code) => !wanted || wanted.includes(code)),
    references: query.service_request_id?.split(',').flatMap((typed) => parseReference(typed) ?? []),
    statuses: faces.length > 0 ? faces.flatMap(statusesOf) : undefined,
    limit,
    offset: (Math.floor(page) - 1) * limit,
  })
  return answer(c, 'service_requests', await Promise.all(found.map(shownBy(c, categories))))
}

/** The last 90 days, or 90 days from or up to what was asked. None by name alone, as the standard says. */
function periodOf(query: Record<string, string>): { from?: string; to?: string } | undefined {
  if (query.service_request_id !== undefined) return {}
  const given = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text))
  const [from, to] = [given(query.start_date), given(query.end_date)]
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined
  const last = to ?? (from === undefined ? Date.now() : Math.min(from + mostDays * dayMs, Date.now()))
  const first = Math.max(from ?? 0, last - mostDays * dayMs)
  return { from: new Date(first).toISOString(), to: new Date(last).toISOString() }
}

async function publicCategories(c: Context<AppEnv>): Promise<Service[]> {
  const { db } = c.var.runtime
  const [offered, onMap] = await Promise.all([listOffered(db, 'complaint'), listMapCategories(db)])
  const codes = new Set(onMap.map(({ code }) => code))
  return offered.map(({ definition }) => definition).filter(({ code }) => codes.has(code))
}

const serviceShown = ({ code, name, description, complaint, department }: Service): Tree => ({
  service_code: code,
  service_name: name,
  description,
  metadata: true,
  type: 'realtime',
  keywords: complaint?.words.slice(0, 10).join(',') ?? '',
  group: complaint ? complaintKindLabels[complaint.kind] : department,
})

/** Datatypes of the standard for our kinds of field. */
const datatypes: Partial<Record<Field['kind'], string>> = {
  choice: 'singlevaluelist',
  choices: 'multivaluelist',
  integer: 'number',
  decimal: 'number',
  'long-text': 'text',
  date: 'datetime',
}

const definitionShown = ({ code, fields }: Service): Tree => ({
  service_code: code,
  attributes: Object.entries(fields)
    .filter(([, field]) => isQuestion(field) && field.kind !== 'location')
    .map(([name, field], index) => ({
      variable: true,
      code: name,
      datatype: datatypes[field.kind] ?? 'string',
      required: !field.optional,
      datatype_description: field.hint ?? '',
      order: index + 1,
      description: field.label,
      values:
        'options' in field ? Object.entries(field.options).map(([key, label]) => ({ key, name: label })) : [],
    })),
})

/** A complaint as the standard names its facts. The words of who complained stay with the office. */
function shownBy(c: Context<AppEnv>, categories: readonly Service[]) {
  const agency = getAgency(c.var.runtime.db)
  return async (found: PublicComplaint): Promise<Tree> => {
    const service = categories.find(({ code }) => code === found.code)
    const problem = service?.fields.problem
    const options = problem?.kind === 'choice' ? problem.options : {}
    return {
      service_request_id: found.reference,
      status: statuses[found.status].open311,
      status_notes: statuses[found.status].label,
      service_name: service?.name ?? found.code,
      service_code: found.code,
      description: (found.problem && options[found.problem]) || service?.name || '',
      agency_responsible: agencyName(await agency),
      requested_datetime: found.createdAt,
      updated_datetime: found.updatedAt,
      expected_datetime: found.dueOn ? `${found.dueOn}T23:59:59+07:00` : '',
      address: found.village === null ? '' : `หมู่ที่ ${found.village}`,
      zipcode: '',
      lat: found.latitude,
      long: found.longitude,
      media_url: found.photo === null ? '' : publicPhotoUrl(c.var.config.publicUrl, found.photo),
    }
  }
}

const isXml = (c: Context) => c.req.path.endsWith('.xml')
/** C-ROAD of C-ROAD.json */
const nameOf = (c: Context) => (c.req.param('code') ?? '').replace(/\.(json|xml)$/, '')

const answer = (c: Context, root: string, value: Tree, status: 200 | 400 | 404 = 200): Response =>
  isXml(c)
    ? new Response(toXml(root, value), {
        status,
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      })
    : c.json(value, status)

const refuse = (c: Context, code: 400 | 404, description: string) =>
  answer(c, 'errors', [{ code, description }], code)
