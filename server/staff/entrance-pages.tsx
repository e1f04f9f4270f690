import { roleLabels, type StaffMember } from '#db/staff.ts'
import { DoneNotice } from './done-notice.tsx'
import { Alert } from './forms/alert.tsx'
import { Entrance, type Frame } from './layout.tsx'

/** `refused` is the e-mail of a log-in that was not right; which half was wrong is not told. */
export const LoginPage = ({
  frame,
  next,
  refused,
  ended = false,
}: {
  frame: Frame
  next: string
  refused?: string
  /** They were logged in until just now. */
  ended?: boolean
}) => (
  <Entrance frame={frame} title="เข้าสู่ระบบ">
    <h1>เข้าสู่ระบบ</h1>
    {refused !== undefined && <Alert>อีเมลหรือรหัสผ่านไม่ถูกต้อง กรุณาลองอีกครั้ง</Alert>}
    {ended && (
      <p class="notice waiting" role="status">
        ท่านออกจากระบบแล้ว เพราะหมดเวลา เปลี่ยนรหัสผ่าน หรือผู้ดูแลระบบปิดการเข้าใช้ สิ่งที่เพิ่งกดยังไม่ได้บันทึก
      </p>
    )}
    <form method="post" action="/staff/login">
      <input type="hidden" name="next" value={next} />
      <div class="field">
        <label for="email">อีเมล</label>
        <input id="email" name="email" type="email" autocomplete="username" required value={refused} />
      </div>
      <div class="field">
        <label for="password">รหัสผ่าน</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button class="button wide" type="submit">
        เข้าสู่ระบบ
      </button>
    </form>
    <p>
      <a href="/staff/forgotten">ลืมรหัสผ่าน</a>
    </p>
  </Entrance>
)

/** `asked` is the address that was typed: whether it is somebody's is not told. */
export const ForgottenPage = ({ frame, asked }: { frame: Frame; asked?: string }) => (
  <Entrance frame={frame} title="ลืมรหัสผ่าน">
    <h1>ลืมรหัสผ่าน</h1>
    {asked === undefined ? (
      <form method="post" action="/staff/forgotten">
        <p class="muted">กรอกอีเมลที่ใช้เข้าสู่ระบบ ระบบจะส่งลิงก์สำหรับตั้งรหัสผ่านใหม่</p>
        <div class="field">
          <label for="email">อีเมล</label>
          <input id="email" name="email" type="email" autocomplete="username" required maxLength={254} />
        </div>
        <button class="button wide" type="submit">
          ส่งลิงก์
        </button>
      </form>
    ) : (
      <DoneNotice>
        หาก {asked} เป็นอีเมลของเจ้าหน้าที่ ระบบส่งลิงก์ไปให้แล้ว ใช้ได้ครั้งเดียวภายใน 30 นาที หากไม่พบ กรุณาดูในกล่องจดหมายขยะ
        หรือติดต่อผู้ดูแลระบบ
      </DoneNotice>
    )}
    <a class="button plain" href="/staff/login">
      ไปหน้าเข้าสู่ระบบ
    </a>
  </Entrance>
)

export const InvitePage = ({
  frame,
  member,
  wrong,
}: {
  frame: Frame
  member: StaffMember
  wrong?: string
}) => (
  <Entrance frame={frame} title="ตั้งรหัสผ่าน">
    <div>
      <h1>ตั้งรหัสผ่าน</h1>
      <p class="muted">
        สำหรับ {member.name} ({roleLabels[member.role]})
      </p>
    </div>
    <Alert id="wrong">{wrong}</Alert>
    <form method="post">
      <div class="field">
        <label for="email">อีเมล</label>
        <input id="email" type="email" autocomplete="username" readOnly value={member.email} />
      </div>
      <ul class="rules" id="rules">
        <li>ยาวอย่างน้อย 10 ตัวอักษร</li>
        <li>เดายาก ไม่ใช่อีเมลหรือชื่อของท่าน</li>
        <li>ไม่ซ้ำกับรหัสผ่านที่ใช้ในเว็บไซต์อื่น</li>
      </ul>
      <NewPassword name="password" label="รหัสผ่านใหม่" describedBy="rules" />
      <NewPassword name="again" label="ยืนยันรหัสผ่านใหม่" describedBy={wrong ? 'wrong' : undefined} />
      <button class="button wide" type="submit">
        บันทึกรหัสผ่าน
      </button>
    </form>
  </Entrance>
)

export const NewPassword = ({
  name,
  label,
  describedBy,
}: {
  name: string
  label: string
  describedBy: string | undefined
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      type="password"
      autocomplete="new-password"
      required
      minLength={10}
      maxLength={128}
      aria-describedby={describedBy}
    />
  </div>
)

export const UnknownInvitePage = ({ frame }: { frame: Frame }) => (
  <Entrance frame={frame} title="ลิงก์ใช้ไม่ได้">
    <h1>ลิงก์นี้ใช้ไม่ได้แล้ว</h1>
    <p class="muted">ลิงก์ตั้งรหัสผ่านใช้ได้ครั้งเดียวและมีกำหนดเวลา กด “ลืมรหัสผ่าน” หรือติดต่อผู้ดูแลระบบเพื่อขอลิงก์ใหม่</p>
    <a class="button plain" href="/staff/login">
      ไปหน้าเข้าสู่ระบบ
    </a>
  </Entrance>
)
