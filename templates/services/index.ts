import type { Service } from '../service.ts'
import { allowanceChange } from './allowance-change.ts'
import { buildingCertificate } from './building-certificate.ts'
import { buildingPermit } from './building-permit.ts'
import { cameraFootage } from './camera-footage.ts'
import { childCentre } from './child-centre.ts'
import { commercialRegistration } from './commercial-registration.ts'
import { complaints } from './complaints/index.ts'
import { disabilityAllowance } from './disability-allowance.ts'
import { elderlyAllowance } from './elderly-allowance.ts'
import { equipmentLoan } from './equipment-loan.ts'
import { excavation } from './excavation.ts'
import { foodPlace } from './food-place.ts'
import { funeralGrant } from './funeral-grant.ts'
import { generalRequest } from './general-request.ts'
import { healthHazardBusiness } from './health-hazard-business.ts'
import { landTaxInstalments } from './land-tax-instalments.ts'
import { landTaxObjection } from './land-tax-objection.ts'
import { landTaxRefund } from './land-tax-refund.ts'
import { landUseChange } from './land-use-change.ts'
import { loudspeaker } from './loudspeaker.ts'
import { market } from './market.ts'
import { mosquitoFogging } from './mosquito-fogging.ts'
import { newbornGrant } from './newborn-grant.ts'
import { officialInformation } from './official-information.ts'
import { patientTransport } from './patient-transport.ts'
import { paymentNotice } from './payment-notice.ts'
import { publicAssistance } from './public-assistance.ts'
import { publicPlaceSelling } from './public-place-selling.ts'
import { rabiesVaccination } from './rabies-vaccination.ts'
import { signTax } from './sign-tax.ts'
import { streetLight } from './street-light.ts'
import { treeTrimming } from './tree-trimming.ts'
import { venueBooking } from './venue-booking.ts'
import { wasteCancellation } from './waste-cancellation.ts'
import { wasteCollection } from './waste-collection.ts'
import { wasteHauling } from './waste-hauling.ts'
import { waterCancellation } from './water-cancellation.ts'
import { waterConnection } from './water-connection.ts'
import { waterMeter } from './water-meter.ts'
import { waterSupport } from './water-support.ts'
import { welfareAppointment } from './welfare-appointment.ts'

const forEverybody = [
  generalRequest,
  waterSupport,
  equipmentLoan,
  patientTransport,
  cameraFootage,
  officialInformation,
  publicAssistance,
  loudspeaker,
  venueBooking,
]
const works = [streetLight, buildingPermit, buildingCertificate, excavation, treeTrimming]
const treasury = [
  commercialRegistration,
  signTax,
  landUseChange,
  landTaxRefund,
  landTaxObjection,
  landTaxInstalments,
  paymentNotice,
]
const health = [
  healthHazardBusiness,
  foodPlace,
  market,
  publicPlaceSelling,
  wasteHauling,
  wasteCollection,
  wasteCancellation,
  mosquitoFogging,
  rabiesVaccination,
]
const waterworks = [waterConnection, waterMeter, waterCancellation]
const welfare = [
  elderlyAllowance,
  disabilityAllowance,
  newbornGrant,
  funeralGrant,
  welfareAppointment,
  allowanceChange,
]

/** What people can ask for, in the order of the menu. */
export const services: readonly Service[] = [
  ...forEverybody,
  ...works,
  ...treasury,
  ...health,
  ...welfare,
  ...waterworks,
  childCentre,
]

export { complaints } from './complaints/index.ts'

/** Everything the product ships with; an agency's own catalogue starts as a copy of it. */
export const catalogue: readonly Service[] = [...services, ...complaints]
