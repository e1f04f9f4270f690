import { type Correction, listCorrections } from '#db/correction-rows.ts'
import type { Database } from '#db/database.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { defectLabel } from '#templates/mendable.ts'

/** A correction as it reads: each thing by its name on the form. */
export interface AskedCorrection extends Pick<Correction, 'id' | 'note' | 'answerBy'> {
  defects: readonly { label: string; reason: string }[]
}

/** The correction that a message is about. */
export async function correctionOf(
  db: Database,
  request: ServiceRequest,
  id: string | undefined,
): Promise<AskedCorrection | undefined> {
  if (id === undefined) return undefined
  const [service, all] = await Promise.all([
    getServiceVersion(db, request.serviceCode, request.serviceVersion),
    listCorrections(db, request.id),
  ])
  const asked = all.find((correction) => correction.id === id)
  if (!asked) return undefined
  const defects = asked.defects.map((defect) => ({
    label: defectLabel(service, defect),
    reason: defect.reason,
  }))
  return { id, note: asked.note, answerBy: asked.answerBy, defects }
}
