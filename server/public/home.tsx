import type { OfferedService } from '#db/services.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { type GuideName, guidePath, guideTitles } from '#templates/guides.ts'
import { answerTime } from '#templates/service.ts'
import { QrCode } from '../qr-code.tsx'
import { FollowUp, GuideCards } from './home-guides.tsx'
import { PublicPage } from './layout.tsx'

const lead =
  'ยื่นคำร้อง แจ้งเรื่องร้องเรียน และติดตามผลได้จากโทรศัพท์ทุกที่ทุกเวลา ไม่ต้องเดินทางมาที่สำนักงาน และไม่ต้องลงนามในสำเนาเอกสาร'

/** The front door on the Web: what the agency offers, and the ways in. */
export const HomePage = ({
  agency,
  services,
  complaints,
}: {
  agency: Agency
  services: readonly OfferedService[]
  complaints: readonly OfferedService[]
}) => (
  <PublicPage
    agency={agency}
    title={`บริการประชาชนออนไลน์ e-Service · ${agencyName(agency)}`}
    description={lead}
  >
    <div class="hero">
      <div class="inner">
        <div>
          <p class="place">{agencyName(agency)}</p>
          <h1>บริการประชาชนออนไลน์ e-Service</h1>
          <p class="lead">{lead}</p>
          <div class="doors">
            <a class="button" href="/liff/register">
              ลงทะเบียน
            </a>
            <a class="button plain" href="/liff/login">
              เข้าสู่ระบบ
            </a>
          </div>
          <ul class="hero-links">
            <li>
              <GuideLink name="registration" />
            </li>
            <li>
              <GuideLink name="filing" />
            </li>
          </ul>
        </div>
        <div class="beside">
          {agency.lineId && <AddFriend lineId={agency.lineId} />}
          <GuideLink name="using" />
        </div>
      </div>
    </div>
    <div class="inner">
      <Services services={services} />
      <Complaints complaints={complaints} />
      <FollowUp />
      <GuideCards agency={agency} />
    </div>
  </PublicPage>
)

const GuideLink = ({ name }: { name: GuideName }) => <a href={guidePath(name)}>{guideTitles[name]}</a>

const AddFriend = ({ lineId }: { lineId: string }) => {
  const href = `https://line.me/R/ti/p/${encodeURIComponent(lineId)}`
  return (
    <section class="friend" aria-label="เพิ่มเพื่อนทาง LINE">
      <QrCode text={href} label="คิวอาร์โค้ดเพิ่มเพื่อนทาง LINE" />
      <div class="how">
        <strong>ใช้งานผ่าน LINE</strong>
        <div class="small muted">สแกน หรือค้นหา {lineId}</div>
      </div>
      <a class="button line" href={href}>
        เพิ่มเพื่อน
      </a>
    </section>
  )
}

const Services = ({ services }: { services: readonly OfferedService[] }) => (
  <section class="section" id="services">
    <h2>บริการออนไลน์</h2>
    <p class="muted">เลือกเรื่องที่ต้องการเพื่อดูรายละเอียดและยื่นคำร้อง</p>
    {services.length === 0 && <p class="muted">ยังไม่เปิดบริการออนไลน์ กรุณาติดต่อสำนักงานโดยตรง</p>}
    <ul class="services">
      {services.map(({ definition }) => (
        <li key={definition.code}>
          <a href={`/liff/services/${definition.code}`}>
            <strong>{definition.name}</strong>
            <span>{definition.description}</span>
            <span class="terms">
              <span>{answerTime(definition)}</span>
              <span>{definition.fee}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)

const Complaints = ({ complaints }: { complaints: readonly OfferedService[] }) => (
  <section class="section" id="complaints">
    <h2>ร้องเรียนร้องทุกข์ออนไลน์</h2>
    <p class="muted">แจ้งปัญหาพร้อมรูปถ่ายและตำแหน่ง เจ้าหน้าที่จะแจ้งความคืบหน้าให้ทราบ</p>
    <ul class="services short">
      {complaints.map(({ definition: { code, name } }) => (
        <li key={code}>
          <a href={`/liff/services/${code}`}>
            <strong>{name}</strong>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
