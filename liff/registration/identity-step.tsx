import { getIdentity } from '../api.ts'
import { ComeToOffice, PhotoAdvice } from '../identity/advice.tsx'
import { PhotosForm } from '../identity/photos-form.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StepCount } from '../parts/step-count.tsx'

/** The photos, with the account already there: whoever is interrupted here goes on from the home page. */
export function IdentityStep({ onDone }: { onDone(): Promise<void> }) {
  const identity = useLoad(getIdentity, 'identity')
  return (
    <Page key="identity" title="ยืนยันตัวตน" lead="ลงทะเบียนแล้ว เหลือขั้นตอนสุดท้าย: ส่งภาพให้เจ้าหน้าที่ตรวจสอบ">
      <StepCount number={3} of={3} />
      <Loaded of={identity}>
        {(data) =>
          data.takesPhotos ? (
            <>
              <PhotoAdvice />
              <PhotosForm
                identity={data}
                onSubmitted={onDone}
                wayRound={<SkipForNow onSkip={() => void onDone()} />}
              />
            </>
          ) : (
            <>
              <ComeToOffice />
              <div class="actions">
                <button type="button" class="button" onClick={() => void onDone()}>
                  ถัดไป
                </button>
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const SkipForNow = ({ onSkip }: { onSkip(): void }) => (
  <div class="actions">
    <button type="button" class="button button-quiet" onClick={onSkip}>
      ข้ามไปก่อน
    </button>
    <p class="hint">
      ข้ามได้ ใช้งานระบบได้ทันที แต่เจ้าหน้าที่จะยังตรวจสอบตัวตนไม่ได้ และบางบริการต้องรอ ส่งภาพภายหลังได้ที่เมนู “บัญชี”
    </p>
  </div>
)
