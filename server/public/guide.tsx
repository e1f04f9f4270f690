import { type Agency, agencyName } from '#templates/agency.ts'
import { type GuideName, guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import type { GuideSection, GuideStep } from './guides/guide.ts'
import { guideOf } from './guides/guides.ts'
import { PublicPage } from './layout.tsx'
import { PhonePicture } from './picture.tsx'

/** One guide of the manual: short steps, each with a picture of the phone. */
export const GuidePage = ({ agency, name }: { agency: Agency; name: GuideName }) => {
  const guide = guideOf(agency, name)
  return (
    <PublicPage agency={agency} title={`${guide.title} · ${agencyName(agency)}`} description={guide.lead}>
      <div class="cover">
        <div class="inner">
          <p class="place">คู่มือสำหรับประชาชน</p>
          <h1>{guide.title}</h1>
          <p class="lead">{guide.lead}</p>
        </div>
      </div>
      <div class="inner">
        <Others current={name} />
        {guide.needed && <Needed things={guide.needed} />}
        {guide.sections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
        <Law sections={guide.law} />
        <Doors />
      </div>
    </PublicPage>
  )
}

const Others = ({ current }: { current: GuideName }) => (
  <nav class="guides" aria-label="คู่มือ">
    {guideNames.map((name) => (
      <a key={name} href={guidePath(name)} aria-current={name === current ? 'page' : undefined}>
        {guideTitles[name]}
      </a>
    ))}
  </nav>
)

const Needed = ({ things }: { things: readonly string[] }) => (
  <section class="card needed">
    <h2>สิ่งที่ต้องเตรียม</h2>
    <ul class="ticks">
      {things.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  </section>
)

const Section = ({ section: { title, lead, unordered, steps } }: { section: GuideSection }) => {
  const List = unordered ? 'ul' : 'ol'
  return (
    <section class="section">
      <h2>{title}</h2>
      {lead && <p class="muted">{lead}</p>}
      <List class="steps">
        {steps.map((step, index) => (
          <Step key={step.title} step={step} number={unordered ? undefined : index + 1} />
        ))}
      </List>
    </section>
  )
}

const Step = ({
  step: { title, text, picture, link },
  number,
}: {
  step: GuideStep
  number: number | undefined
}) => (
  <li class="step">
    <div class="words">
      {number && (
        <span class="number" aria-hidden="true">
          {number}
        </span>
      )}
      <h3>{title}</h3>
      <p>{text}</p>
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </div>
    {picture && (
      <div class="stage">
        <PhonePicture {...picture} />
      </div>
    )}
  </li>
)

const Law = ({ sections }: { sections: readonly string[] }) => (
  <section class="section law">
    <h2>กฎหมายที่รองรับ</h2>
    <ul class="ticks">
      {sections.map((section) => (
        <li key={section}>{section}</li>
      ))}
    </ul>
  </section>
)

const Doors = () => (
  <p class="doors">
    <a class="button" href="/liff/register">
      ลงทะเบียน
    </a>
    <a class="button plain" href="/liff/login">
      เข้าสู่ระบบ
    </a>
    <a class="button plain" href="/">
      กลับหน้าแรก
    </a>
  </p>
)
