import type { Service } from '../service.ts'
import { allowanceChange } from './allowance-change.ts'
import { buildingCertificate } from './building-certificate.ts'
import { complaints } from './complaints.ts'
import { equipmentLoan } from './equipment-loan.ts'
import { generalRequest } from './general-request.ts'
import { healthHazardBusiness } from './health-hazard-business.ts'
import { mosquitoFogging } from './mosquito-fogging.ts'
import { officialInformation } from './official-information.ts'
import { paymentNotice } from './payment-notice.ts'
import { streetLight } from './street-light.ts'
import { treeTrimming } from './tree-trimming.ts'
import { wasteCollection } from './waste-collection.ts'
import { waterSupport } from './water-support.ts'

/** What people can ask for, in the order of the menu. */
export const services: readonly Service[] = [
  generalRequest,
  waterSupport,
  equipmentLoan,
  officialInformation,
  streetLight,
  buildingCertificate,
  treeTrimming,
  healthHazardBusiness,
  wasteCollection,
  mosquitoFogging,
  allowanceChange,
  paymentNotice,
]

export { complaints } from './complaints.ts'

/** Everything the product ships with; an agency's own catalogue starts as a copy of it. */
export const catalogue: readonly Service[] = [...services, ...complaints]
