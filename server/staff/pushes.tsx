import { nearlyUsed } from '#db/push-budget.ts'

interface PushesProps {
  used: number
  /** 0 for none. */
  budget: number
  /** How many went by which way this month. */
  ways: Readonly<Record<string, number>>
  maySet: boolean
}

const count = (n: number | undefined) => (n ?? 0).toLocaleString('en-US')

/** What this month's messages cost, and what went without costing anything. */
export const Pushes = ({ used, budget, ways, maySet }: PushesProps) => (
  <section class="card stack">
    <h2>ข้อความ LINE เดือนนี้</h2>
    {budget > 0 && used >= nearlyUsed(budget) && (
      <p class="notice waiting">
        {used >= budget
          ? 'ใช้ครบงบแล้ว ข้อความทั้งหมดส่งทางอีเมลจนถึงสิ้นเดือน'
          : 'ใช้เกิน 80% ของงบแล้ว เรื่องที่รอได้ส่งทางอีเมล'}{' '}
        การตอบกลับในแชตยังทำงานตามปกติ
      </p>
    )}
    <dl class="facts">
      <div>
        <dt>ใช้โควตาไปแล้ว (ตามที่ LINE นับ)</dt>
        <dd>
          {count(used)}
          {budget > 0 ? ` จากงบ ${count(budget)}` : ''} ข้อความ
          {budget > 0 && (
            <meter min={0} max={budget} high={nearlyUsed(budget)} value={Math.min(used, budget)}>
              {Math.round((used / budget) * 100)}%
            </meter>
          )}
        </dd>
      </div>
      <div>
        <dt>ตอบกลับในแชตแทนการส่ง (ไม่มีค่าใช้จ่าย)</dt>
        <dd>{count(ways.reply)} ข้อความ</dd>
      </div>
      <div>
        <dt>ส่งทางอีเมล</dt>
        <dd>{count(ways.mail)} ฉบับ</dd>
      </div>
    </dl>
    {maySet && (
      <p>
        <a href="/staff/settings/messages">{budget > 0 ? 'แก้ไขงบต่อเดือน' : 'กำหนดงบต่อเดือน'}</a>
      </p>
    )}
  </section>
)
