import type { Service } from '../../service.ts'
import { animals, burning, mosquitoes, nuisances, traders, waste } from './health.ts'
import { corruption, officers, others, suggestions, taxes } from './office.ts'
import { disasters, safety, welfare } from './safety.ts'
import { buildings, drains, roads, streetLights, tapWater, trees } from './works.ts'

/** What people complain about, in the order of the menu. */
export const complaints: readonly Service[] = [
  streetLights,
  roads,
  drains,
  tapWater,
  waste,
  nuisances,
  burning,
  animals,
  mosquitoes,
  trees,
  buildings,
  traders,
  disasters,
  safety,
  welfare,
  taxes,
  officers,
  corruption,
  suggestions,
  others,
]
