import { identityPath } from '#templates/identity.ts'
import { getIdentity, type Identity } from '../api.ts'
import { ComeToOffice, PhotoAdvice } from '../identity/advice.tsx'
import { MarkedPhoto } from '../identity/marked-photo.tsx'
import { PhotosForm } from '../identity/photos-form.tsx'
import { Views } from '../identity/views.tsx'
import { Gate } from '../parts/gate.tsx'
import { IdentityNotice } from '../parts/identity.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'

export default function IdentityPage() {
  return (
    <Gate title="ยืนยันตัวตน" path={`/liff${identityPath}`}>
      <Standing />
    </Gate>
  )
}

/** How the check stands; where photos are to be sent, the form for them. */
function Standing() {
  const identity = useLoad(getIdentity, 'identity')
  const { refresh } = useSession()
  const submitted = async (next: Identity) => {
    identity.replace(next)
    await refresh()
  }
  return (
    // A new status is a new page: its heading takes focus and is read out.
    <Page key={identity.data?.status} title="ยืนยันตัวตน" back={{ href: '/liff/account', label: 'บัญชี' }}>
      <Loaded of={identity}>
        {(data) => {
          const maySend = data.status === 'none' || data.status === 'rejected'
          return (
            <>
              <IdentityNotice identity={data.status} reason={data.reason} isHere />
              {maySend && !data.takesPhotos && <ComeToOffice />}
              {maySend && data.takesPhotos && (
                <>
                  <PhotoAdvice />
                  <PhotosForm identity={data} onSubmitted={submitted} />
                </>
              )}
              {!maySend && data.photos.length > 0 && <Sent identity={data} onExpired={identity.reload} />}
              <Views identity={data} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Sent = ({ identity: { photos, asked }, onExpired }: { identity: Identity; onExpired(): void }) => (
  <section class="card" aria-labelledby="photos-title">
    <h2 id="photos-title">ภาพที่ส่ง</h2>
    {photos.map((photo) => (
      <MarkedPhoto
        key={photo.id}
        label={asked.find(({ slot }) => slot === photo.slot)?.label ?? 'ภาพยืนยันตัวตน'}
        photo={photo}
        onExpired={onExpired}
      />
    ))}
  </section>
)
