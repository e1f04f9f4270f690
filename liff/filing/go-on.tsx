import { useEffect } from 'preact/hooks'
import type { FilingWay } from '#templates/filing-way.ts'
import type { Definition } from '../api.ts'
import { Loading } from '../parts/loaded.tsx'
import type { FilingStep } from './steps.ts'
import { stoppedAt } from './stopped-at.ts'
import type { DraftState } from './use-draft.ts'

interface GoOnProps {
  definition: Definition & { way: FilingWay }
  draft: DraftState
  onFound(step: FilingStep): void
}

/** Leads to where the draft was left. */
export function GoOn({ definition, draft, onFound }: GoOnProps) {
  const { answers, attachments, represented } = draft
  useEffect(() => {
    let current = true
    isKnown(represented).then((isFilerKnown) => {
      if (current) onFound(stoppedAt(definition, { answers, attachments, isFilerKnown }))
    })
    return () => {
      current = false
    }
  }, [])
  return <Loading />
}

/** Most people file for themselves; of another the schemas say whether all is there. */
async function isKnown(represented: DraftState['represented']): Promise<boolean> {
  if (represented === null) return true
  const checks = await import('./checks.ts').catch(() => undefined)
  return checks?.checkRepresentation(represented).ok ?? false
}
