import type { ServiceRequest } from '#db/requests.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Vault } from '#db/vault.ts'
import { consentWays, relations } from '#templates/representation.ts'
import { maskCitizenId, thaiDate, thaiDateTime } from '#templates/thai.ts'
import { Alert } from './forms/alert.tsx'
import { Applicant, Fact } from './request-parts.tsx'

/** The person for whom another filed: whose right or duty it is. */
export const RepresentedPerson = ({
  request,
  maskedId,
  citizenId,
  revealBy,
}: {
  request: ServiceRequest
  maskedId: string
  citizenId: string | undefined
  revealBy: StaffSession | undefined
}) =>
  request.represented && (
    <Applicant
      title="ผู้มีสิทธิ (มีผู้ยื่นแทน)"
      part="represented"
      applicant={request.represented}
      at={request.createdAt}
      address={`/staff/requests/${request.reference}`}
      maskedId={maskedId}
      citizenId={citizenId}
      revealBy={revealBy}
    />
  )

/** What the one who filed declared: what they are to the other, and the consent. */
export const RepresentationFacts = ({ represented }: Pick<ServiceRequest, 'represented'>) =>
  represented && (
    <>
      <Fact label="เกี่ยวข้องกับผู้มีสิทธิเป็น">{relations[represented.relation]}</Fact>
      <Fact label="ได้รับความยินยอม">
        {`${consentWays[represented.consent.how]} เมื่อวันที่ ${thaiDate(represented.consent.on)}`}
      </Fact>
    </>
  )

/** Stands above everything: the office must not go on as if nothing were. */
export const DeniedNotice = ({ deniedAt }: { deniedAt: string | null }) =>
  deniedAt && (
    <Alert>
      <strong>ผู้มีสิทธิแจ้งว่าไม่ได้มอบหมายให้ยื่นคำร้องนี้แทน</strong> เมื่อ {thaiDateTime(deniedAt)}{' '}
      กรุณาตรวจสอบกับทั้งสองฝ่ายก่อนดำเนินการต่อ
    </Alert>
  )

/** As the office sees it without asking for the whole number. */
export const maskedRepresentedId = async (
  vault: Vault,
  { representedCitizenIdSealed: sealed }: ServiceRequest,
) => (sealed === null ? '' : maskCitizenId(await vault.open(sealed)))
