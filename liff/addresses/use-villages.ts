import { useEffect, useState } from 'preact/hooks'
import type { Village } from '#templates/villages.ts'
import { agencyOnce } from './agency-once.ts'

/** The villages that the agency has listed; none until it answered, and where it cannot be asked. */
export function useVillages(): readonly Village[] {
  const [villages, setVillages] = useState<readonly Village[]>([])
  useEffect(() => {
    let current = true
    agencyOnce().then(
      (agency) => current && setVillages(agency.villages ?? []),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return villages
}
