import { addressText } from '#templates/address-text.ts'
import { fullName } from '#templates/applicant.ts'
import { consentWays, relations } from '#templates/representation.ts'
import type { Representation } from '#templates/representation-schema.ts'
import { groupCitizenId, groupPhone, thaiDate } from '#templates/thai.ts'

/** For whom one files, once more before it is sent. */
export const RepresentedCard = ({
  representation: { represented, citizenId },
  editHref,
}: {
  representation: Representation
  editHref: string
}) => {
  const { relation, birthDate, phone, address, consent } = represented
  return (
    <section class="card applicant" aria-labelledby="represented-title">
      <h2 id="represented-title">ผู้ที่ท่านยื่นแทน</h2>
      <p class="applicant-name">{fullName(represented)}</p>
      <p class="hint">
        เลขประจำตัวประชาชน <span class="unbroken">{groupCitizenId(citizenId)}</span>
      </p>
      <p class="hint">เกิดวันที่ {thaiDate(birthDate)}</p>
      {phone && <p class="hint">โทร {groupPhone(phone)}</p>}
      <p class="hint">{addressText(address)}</p>
      <p class="hint">ท่านเกี่ยวข้องเป็น: {relations[relation]}</p>
      <p class="hint">
        ยินยอมแล้ว: {consentWays[consent.how]} เมื่อวันที่ {thaiDate(consent.on)}
      </p>
      <p>
        <a href={editHref}>
          แก้ไข<span class="visually-hidden"> ผู้ที่ท่านยื่นแทน</span>
        </a>
      </p>
    </section>
  )
}
