import { type IssuedDocument, type Standing, standingOf } from '#db/documents.ts'
import { licencesPerPage } from '#db/licences.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { type LicenceKind, licenceKinds } from '#templates/licences.ts'
import { thaiDate } from '#templates/thai.ts'
import { PublicPage } from './layout.tsx'

/** What the law has the agency publish of a licence: every item on it. */
export const publicLicence = (licence: IssuedDocument, at = new Date()) => ({
  kind: licence.licenceKind,
  kindName: licence.licenceKind && licenceKinds[licence.licenceKind],
  title: licence.title,
  number: licence.number,
  holder: licence.holder,
  items: licence.content?.lines.map(({ label, text }) => ({ label, text })) ?? [],
  conditions: licence.content?.conditions ?? [],
  issuedAt: licence.createdAt,
  validFrom: licence.validFrom,
  validUntil: licence.validUntil,
  revokedAt: licence.revokedAt,
  status: standingOf(licence, at),
})
type PublicLicence = ReturnType<typeof publicLicence>

export interface Asked {
  search: string
  kind: LicenceKind | undefined
  page: number
}

const lead = 'ใบอนุญาตที่หน่วยงานออก เปิดเผยตามมาตรา 13 แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565'

/** ทะเบียนใบอนุญาต */
export const LicencesPage = ({
  agency,
  licences,
  total,
  asked,
}: {
  agency: Agency
  licences: readonly PublicLicence[]
  total: number
  asked: Asked
}) => (
  <PublicPage agency={agency} title={`ทะเบียนใบอนุญาต · ${agencyName(agency)}`} description={lead}>
    <div class="inner register">
      <div>
        <h1>ทะเบียนใบอนุญาต</h1>
        <p class="muted">{lead}</p>
      </div>
      <SearchForm asked={asked} />
      <p role="status">
        {total === 0 ? 'ไม่พบใบอนุญาต' : `พบ ${total.toLocaleString('en-US')} ฉบับ`}
        {asked.search && ` ที่มีคำว่า “${asked.search}”`}
      </p>
      {licences.length > 0 && (
        <ul class="licences">
          {licences.map((licence) => (
            <Licence key={`${licence.number} ${licence.issuedAt}`} licence={licence} />
          ))}
        </ul>
      )}
      {total === 0 && (
        <p class="card muted">
          {asked.search || asked.kind
            ? 'ลองพิมพ์ชื่อหรือเลขที่เพียงบางส่วน หรือเลือก “ทุกประเภท”'
            : 'หน่วยงานยังไม่ได้ออกใบอนุญาตผ่านระบบนี้ สอบถามใบอนุญาตเดิมได้ตามช่องทางติดต่อด้านล่าง'}
        </p>
      )}
      <Pages asked={asked} total={total} />
      <p class="small">
        <a href={addressOf(asked, asked.page, '/licences.json')}>ข้อมูลชุดนี้แบบ JSON</a>
      </p>
    </div>
  </PublicPage>
)

const SearchForm = ({ asked }: { asked: Asked }) => (
  <form class="card find" method="get" action="/licences">
    <div class="field">
      <label for="q">ชื่อ เลขที่ หรือสถานที่</label>
      <input id="q" name="q" type="search" maxLength={100} value={asked.search} />
    </div>
    <div class="field">
      <label for="kind">ประเภท</label>
      <select id="kind" name="kind">
        <option value="">ทุกประเภท</option>
        {Object.entries(licenceKinds).map(([kind, name]) => (
          <option key={kind} value={kind} selected={kind === asked.kind}>
            {name}
          </option>
        ))}
      </select>
    </div>
    <button class="button" type="submit">
      ค้นหา
    </button>
  </form>
)

const statuses: Record<Standing, string> = {
  valid: 'มีผล',
  early: 'ยังไม่เริ่มมีผล',
  expired: 'หมดอายุ',
  revoked: 'ยกเลิกแล้ว',
}

const Licence = ({ licence }: { licence: PublicLicence }) => (
  <li class="card">
    <div class="title">
      <div>
        <h2>{licence.holder ?? licence.title}</h2>
        <p>
          {licence.title}
          {licence.number && ` เลขที่ ${licence.number}`}
        </p>
      </div>
      <span class={`standing ${licence.status}`}>{statuses[licence.status]}</span>
    </div>
    <dl class="facts">
      {licence.items.map(({ label, text }) => (
        <Fact key={label} label={label}>
          {text}
        </Fact>
      ))}
      <Fact label="วันที่ออก">{thaiDate(licence.validFrom ?? licence.issuedAt)}</Fact>
      {licence.validUntil && <Fact label="ใช้ได้ถึงวันที่">{thaiDate(licence.validUntil)}</Fact>}
      {licence.revokedAt && <Fact label="ยกเลิกเมื่อ">{thaiDate(licence.revokedAt)}</Fact>}
    </dl>
    {licence.conditions.length > 0 && (
      <details>
        <summary>เงื่อนไขในใบอนุญาต</summary>
        <ol class="conditions">
          {licence.conditions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </details>
    )}
  </li>
)

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Pages = ({ asked, total }: { asked: Asked; total: number }) => {
  const last = Math.max(1, Math.ceil(total / licencesPerPage))
  if (last === 1) return null
  return (
    <nav class="turn" aria-label="หน้า">
      {asked.page > 1 && (
        <a class="button plain" href={addressOf(asked, asked.page - 1)}>
          ก่อนหน้า
        </a>
      )}
      <span class="muted">
        หน้า {asked.page} จาก {last}
      </span>
      {asked.page < last && (
        <a class="button plain" href={addressOf(asked, asked.page + 1)}>
          ถัดไป
        </a>
      )}
    </nav>
  )
}

function addressOf({ search, kind }: Asked, page: number, path = '/licences') {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(kind && { kind }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `${path}?${query}` : path
}
