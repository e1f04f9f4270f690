import type { Context } from 'hono'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import { cannotActWhileWaiting } from '#templates/correction.ts'
import type { AppEnv } from '../../app-env.ts'
import { refusalPage } from '../conflict-page.tsx'

/** A page that says why nothing can be done with it now; none while it is with the office. */
export async function refusedHere(
  c: Context<AppEnv>,
  request: ServiceRequest,
): Promise<Response | undefined> {
  if (statuses[request.status].open311 === 'closed')
    return refusalPage(c, request, 'เรื่องนี้เสร็จสิ้นแล้ว จึงทำรายการนี้ไม่ได้')
  return request.waitingSince === null ? undefined : refusalPage(c, request, cannotActWhileWaiting)
}
