import type { Context } from 'hono'
import { getRichMenus } from '#db/agency.ts'
import { type Definition, listDefinitions } from '#db/definitions.ts'
import { publishedMenus } from '#db/menus.ts'
import { type MenuName, menuNames, menuTitles } from '#templates/menus/menu.ts'
import { type MenuPublication, publishingSteps } from '#templates/menus/publication.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderFramingPage } from '../../page.tsx'
import { DefinitionHistory } from '../definitions/history.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { type AtLine, askLine, type Standing } from './at-line.ts'

export const menusPath = '/staff/settings/menus'
const dones: Readonly<Record<string, string>> = {
  saved: 'บันทึกแล้ว ประชาชนยังเห็นเมนูเดิมจนกว่าจะเผยแพร่ไปยัง LINE',
  restored: 'นำฉบับก่อนมาเป็นฉบับใหม่แล้ว ประชาชนยังเห็นเมนูเดิมจนกว่าจะเผยแพร่ไปยัง LINE',
}
/** After that a run died with its process; the next sweep begins anew. */
const longestRunMs = 10 * 60_000
const isUnderWay = ({ askedAt, finishedAt }: MenuPublication) =>
  finishedAt === undefined && Date.now() - Date.parse(askedAt) < longestRunMs

/** The rich menus: what citizens see as LINE says, what is saved, how publishing goes, and every earlier version. */
export async function menusPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [versions, published, known] = await Promise.all([
    listDefinitions(db, 'menus'),
    publishedMenus(db),
    getRichMenus(db),
  ])
  const atLine = await askLine(c.var.delivery.bot.client, known)
  const [latest] = versions
  const done = dones[c.req.query('done') ?? '']
  const page = renderFramingPage(
    c,
    <Console frame={await frameOf(c)} title="เมนู LINE">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <div class="head">
          <h1>เมนู LINE</h1>
          <a class="button" href={`${menusPath}/edit`}>
            แก้ไขเมนู
          </a>
        </div>
        <p class="muted">เมนูที่อยู่ใต้แชต วาดจากข้อความที่ตั้งไว้และชื่อหน่วยงาน แล้วส่งให้ LINE</p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      <div class="worded">
        <div class="stack">
          <Live atLine={atLine} version={published.version} />
          <Publication c={c} latest={latest} published={published.version} />
        </div>
        <section aria-labelledby="preview">
          <h2 id="preview">ตัวอย่าง{latest ? `ฉบับที่ ${latest.version}` : ''}</h2>
          <MenuFrame />
        </section>
      </div>
      <DefinitionHistory versions={versions} base={menusPath} />
    </Console>,
  )
  if (latest?.publication && isUnderWay(latest.publication))
    page.headers.set('refresh', `2; url=${menusPath}`)
  return page
}

export const MenuFrame = () => (
  <div class="mailbox">
    <iframe name="preview" title="ตัวอย่างเมนู" src={`${menusPath}/preview`} sandbox="allow-same-origin" />
  </div>
)

const standings: Readonly<Record<Standing, string>> = {
  shown: 'อยู่ใน LINE ตรงกับที่เผยแพร่จากระบบ',
  never: 'ยังไม่เคยส่งให้ LINE ระบบจะส่งเองเมื่อเชื่อมต่อ LINE ได้',
  gone: 'ไม่มีใน LINE แล้ว อาจถูกลบจากที่อื่น กด “เผยแพร่อีกครั้ง”',
  hidden: 'อยู่ใน LINE แต่ LINE แสดงเมนูอื่นแทน กด “เผยแพร่อีกครั้ง”',
}

const Live = ({ atLine, version }: { atLine: AtLine; version: number }) => (
  <section class="card" aria-labelledby="live">
    <h2 id="live">ที่ประชาชนเห็นขณะนี้</h2>
    {'unanswered' in atLine ? (
      <div class="notice waiting">
        <p>ถาม LINE ไม่ได้ในขณะนี้ จึงไม่ทราบว่าแสดงเมนูใดอยู่</p>
        <p class="small">LINE แจ้งว่า {atLine.unanswered}</p>
      </div>
    ) : (
      <>
        <p>{version > 0 ? `ฉบับที่ ${version}` : 'เมนูที่มากับระบบ'}</p>
        <dl class="facts">
          {menuNames.map((name) => (
            <div key={name} class="full">
              <dt>{menuTitles[name]}</dt>
              <dd class={atLine.standings[name] === 'shown' ? undefined : 'late'}>
                {standings[atLine.standings[name]]}
              </dd>
            </div>
          ))}
        </dl>
        {atLine.others > 0 && (
          <p class="small muted">LINE ยังเก็บเมนูอื่นที่สร้างผ่าน API อีก {atLine.others} เมนู ซึ่งระบบนี้ไม่ได้ใช้</p>
        )}
      </>
    )}
  </section>
)

const Publication = ({
  c,
  latest,
  published,
}: {
  c: Context<AppEnv>
  latest: Definition<'menus'> | undefined
  published: number
}) => {
  const publication = latest?.publication ?? undefined
  const underWay = publication !== undefined && isUnderWay(publication)
  const isNew = latest !== undefined && latest.version !== published
  return (
    <section class="card formstack" aria-labelledby="publication">
      <h2 id="publication">การเผยแพร่{latest && ` ฉบับที่ ${latest.version}`}</h2>
      {isNew && !publication && <p class="notice waiting">ฉบับที่ {latest.version} บันทึกไว้แล้ว แต่ยังไม่ได้เผยแพร่</p>}
      {publication && <Progress publication={publication} underWay={underWay} />}
      {!underWay && (
        <form method="post" action={`${menusPath}/publish`}>
          <CsrfField session={c.var.staff} />
          <input type="hidden" name="version" value={latest?.version ?? 0} />
          <button class={isNew || publication?.failure ? 'button' : 'button plain'} type="submit">
            {isNew && !publication ? 'เผยแพร่ไปยัง LINE' : 'เผยแพร่อีกครั้ง'}
          </button>
        </form>
      )}
      <p class="small muted">ประชาชนเห็นเมนูเดิมจนกว่าเมนูใหม่พร้อม แล้วจึงลบเมนูเดิม ถ้าผิดพลาดกลางทาง เมนูเดิมยังใช้ได้</p>
    </section>
  )
}

const Progress = ({ publication, underWay }: { publication: MenuPublication; underWay: boolean }) => {
  const { askedAt, finishedAt, done, failure } = publication
  const shortTitles: Record<MenuName, string> = { guest: 'ผู้ที่ยังไม่ลงทะเบียน', citizen: 'ผู้ที่ลงทะเบียนแล้ว' }
  return (
    <>
      <p role="status">
        {underWay
          ? `กำลังเผยแพร่ ตั้งแต่ ${thaiDateTime(askedAt)} หน้านี้จะแสดงความคืบหน้าเอง`
          : failure
            ? 'เผยแพร่ไม่สำเร็จ ระบบจะลองใหม่เองทุกไม่กี่นาที'
            : finishedAt
              ? `เผยแพร่เสร็จเมื่อ ${thaiDateTime(finishedAt)}`
              : 'การเผยแพร่หยุดไปกลางทาง กด “เผยแพร่อีกครั้ง”'}
      </p>
      <ul class="small">
        {done.map(({ menu, step }) => (
          <li key={`${menu} ${step}`}>
            ✓ {publishingSteps[step]} ({shortTitles[menu]})
          </li>
        ))}
        {failure && (
          <li class="late">
            ✗ {publishingSteps[failure.step]} ({shortTitles[failure.menu]})
          </li>
        )}
      </ul>
      {failure && (
        <Alert>
          <p>LINE แจ้งว่า</p>
          <p class="small">{failure.message}</p>
        </Alert>
      )}
    </>
  )
}
