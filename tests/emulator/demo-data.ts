/** Fills the demo the way people would: citizens register and file by the API, officers act in the console. */
import { enteredTerms } from '#templates/service-terms.ts'
import { catalogue, complaints } from '#templates/services/index.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { type Page, Visitor } from '#tests/support/visitor.ts'
import { inviteByCommand } from './demo-server.ts'
import type { DemoSettings } from './demo-settings.ts'
import type { Emulator } from './emulator.ts'

type Step = 'รับเรื่อง' | 'เริ่มดำเนินการ' | 'ดำเนินการสำเร็จ'
type Filed = { service: string; answers: Record<string, unknown>; steps: Step[]; isCancelled?: boolean }
type Neighbour = { prefix: string; firstName: string; lastName: string; files: Filed[] }

/** Whoever opens the phone first is this person, who has neither added the account nor registered. */
export const newcomer = 'สมชาย ใจดี'

const accepted: Step[] = ['รับเรื่อง']
const inProgress: Step[] = [...accepted, 'เริ่มดำเนินการ']
const completed: Step[] = [...inProgress, 'ดำเนินการสำเร็จ']

const neighbours: Neighbour[] = [
  {
    prefix: 'นาง',
    firstName: 'มาลี',
    lastName: 'บุญมา',
    files: [
      {
        service: 'GEN-01',
        answers: {
          subject: 'ขอความอนุเคราะห์ยืมเต็นท์',
          details: 'ครอบครัวจัดงานทำบุญบ้านที่หมู่ 5 และมีผู้มาร่วมงานประมาณ 60 คน',
          wanted: 'ขอยืมเต็นท์ 2 หลัง พร้อมโต๊ะและเก้าอี้',
        },
        steps: completed,
      },
      {
        service: 'ENG-01',
        answers: {
          spots: [
            { symptom: 'off', where: 'ทางเข้าหมู่ 3 ใกล้ศาลากลางบ้าน' },
            { symptom: 'flickering', where: 'หน้าวัดเนินกุ่ม หมู่ที่ 1', poleNumber: '12/4' },
          ],
        },
        steps: inProgress,
      },
    ],
  },
  {
    prefix: 'นาย',
    firstName: 'บุญส่ง',
    lastName: 'ทองดี',
    files: [
      {
        service: 'C-ROAD',
        answers: {
          problem: 'pothole',
          details: 'ถนนเป็นหลุมลึก รถจักรยานยนต์ล้มเมื่อเช้านี้ ขอให้รีบซ่อม',
          village: 2,
          where: 'หน้าโรงเรียน',
          place: { latitude: 16.5735, longitude: 100.3339 },
        },
        steps: accepted,
      },
      {
        service: 'ENG-05',
        answers: { reason: 'overWire', trees: 1, onLand: 'public', where: 'ข้างวัดเนินกุ่ม หมู่ที่ 1' },
        steps: [],
      },
    ],
  },
  {
    prefix: 'นางสาว',
    firstName: 'พิมพ์ใจ',
    lastName: 'แสงทอง',
    files: [
      {
        service: 'GEN-01',
        answers: {
          subject: 'ขอใช้ลานกีฬาของเทศบาล',
          details: 'กลุ่มแม่บ้านหมู่ 7 จะจัดเต้นแอโรบิกทุกเย็นวันพุธ',
          wanted: 'ขอใช้ลานกีฬาเวลา 17.00–18.30 น.',
        },
        steps: [],
      },
      {
        service: 'C-ROAD',
        answers: {
          problem: 'cover',
          details: 'ฝาท่อแตก กลัวเด็กตกลงไป',
          place: { latitude: 16.5702, longitude: 100.3381 },
          village: 4,
          where: 'หน้าตลาดนัด',
        },
        steps: [],
        isCancelled: true,
      },
    ],
  },
]

type Answer = { status: number; body: unknown }

/** The body of an answer that must be a success. */
function succeeded<T>({ status, body }: Answer, what: string): T {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
  return body as T
}

async function register(line: Emulator, url: string, neighbour: Neighbour, n: number): Promise<Visitor> {
  const { prefix, firstName, lastName } = neighbour
  const user = line.user(`${firstName} ${lastName}`)
  await user.follow()
  const visitor = new Visitor(url)
  const idToken = await user.idToken()
  succeeded(await visitor.api('POST', '/session/line', { idToken }), 'log-in by LINE')
  const registration = inventRegistration(n, {
    prefix,
    firstName,
    lastName,
    email: `citizen${n}@example.com`,
  })
  succeeded(await visitor.api('POST', '/citizens', registration), 'registration')
  return visitor
}

async function file(citizen: Visitor, { service, answers, isCancelled }: Filed): Promise<string> {
  const draft = await citizen.api('POST', '/drafts', { serviceCode: service })
  const { id: draftId } = succeeded<{ id: string }>(draft, service)
  const sent = await citizen.api('POST', '/requests', { draftId, answers })
  const { reference } = succeeded<{ reference: string }>(sent, service)
  if (isCancelled) succeeded(await citizen.api('POST', `/requests/${reference}/actions/cancel`), 'cancelling')
  return reference
}

/** Takes the request through these steps; before its end the treasury issues a receipt. */
async function handle(officer: Visitor, reference: string, steps: Step[]): Promise<void> {
  let page = await officer.open(`/staff/requests/${reference}`)
  for (const step of steps) {
    if (step === 'ดำเนินการสำเร็จ') page = await issueReceipt(page)
    page = await page.press(step)
    if (page.status >= 400) throw new Error(`${step} of ${reference}: ${page.status}`)
  }
}

async function issueReceipt(request: Page): Promise<Page> {
  const form = await request.visitor.open(request.link('จัดทำใบเสร็จรับเงิน'))
  const draft = await form.press('บันทึกร่าง', {
    'item-0': 'ค่าธรรมเนียม (ตัวอย่าง)',
    'amount-0': '20.00',
    signer: form.option(cashier),
  })
  return draft.press('อนุมัติและลงนาม', { signature: cashier })
}

/** Who signs: the officer takes money, the administrator is clerk in charge of the mayor's post. */
const cashier = 'นายธนพล ศรีสุข'
async function appoint(admin: Visitor): Promise<void> {
  let page = await admin.open('/staff/settings/documents')
  page = await page.press('เพิ่มผู้ลงนาม', {
    staff: page.option('officer@example.go.th'),
    name: cashier,
    title: 'เจ้าพนักงานจัดเก็บรายได้',
  })
  await page.press('เพิ่มผู้ลงนาม', {
    staff: page.option('admin@example.go.th'),
    name: 'นางอรุณี วงศ์สวัสดิ์',
    position: 'clerk',
    acting: 'in_charge',
    actingFor: 'executive',
    orderNumber: 'คำสั่งตัวอย่างที่ 1/2570',
  })
}

/** The three officers accept their invitations; the answer is who is who. */
async function hire(
  command: string,
  environment: Record<string, string>,
  { staff }: DemoSettings,
): Promise<{ officer: Visitor; admin: Visitor }> {
  const visitors = new Map<string, Visitor>()
  for (const { password, ...member } of staff) {
    const link = new URL(await inviteByCommand(command, environment, member))
    const visitor = new Visitor(link.origin)
    const invitation = await visitor.open(link.pathname)
    await invitation.press('บันทึกรหัสผ่าน', { password, again: password })
    visitors.set(member.role, visitor)
  }
  const [officer, admin] = [visitors.get('officer'), visitors.get('admin')]
  if (!officer || !admin) throw new Error('the demo needs an officer and an administrator')
  await appoint(admin)
  const people = await admin.open('/staff/people')
  const person = /href="(\/staff\/people\/[^"]+)">อรุณี วงศ์สวัสดิ์/.exec(people.html)?.[1]
  if (!person) throw new Error('the demo shows an officer who is not on the list')
  const page = await admin.open(person)
  await page.press('มอบหมายให้เห็นเรื่องลับ')
  return { officer, admin }
}

/** What the demo's municipality has vouched for; the rest waits, as everything does at a first start. */
const confirmed = [
  ...['GEN-01', 'GEN-02', 'GEN-03', 'GEN-06', 'ENG-01', 'ENG-05', 'HLT-06', 'HLT-08', 'WEL-06', 'FIN-07'],
  ...complaints.map(({ code }) => code),
]

/** Whom to call and where to go: invented, and dialled by nobody. */
async function giveAddress(admin: Visitor): Promise<void> {
  const office = await admin.open('/staff/settings/office')
  const saved = await office.press('บันทึก', {
    address: '99 หมู่ที่ 1 ถนนตัวอย่าง',
    phone: '0 5500 0000',
    email: 'office@example.go.th',
  })
  if (saved.status >= 400) throw new Error(`the office's address: ${saved.status}`)
}

/** The administrator reads each, ticks that it is right, and saves. */
async function confirmCatalogue(admin: Visitor): Promise<void> {
  for (const code of confirmed) {
    const page = await admin.open(`/staff/catalogue/${code}`)
    if (!page.html.includes('name="confirmed"')) continue
    const definition = catalogue.find((service) => service.code === code)
    if (!definition) throw new Error(`the demo shows ${code}, which is not shipped`)
    const saved = await page.press('บันทึก', { ...enteredTerms(definition), confirmed: 'yes' })
    if (saved.status >= 400) throw new Error(`confirming ${code}: ${saved.status}`)
  }
}

/** Staff, registered citizens and requests in every status; the newcomer's phone is untouched. */
export async function prepareDemo(
  line: Emulator,
  staffCommand: string,
  environment: Record<string, string>,
  settings: DemoSettings,
): Promise<void> {
  const url = environment.PUBLIC_URL ?? ''
  line.user(newcomer)
  const { officer, admin } = await hire(staffCommand, environment, settings)
  await giveAddress(admin)
  await confirmCatalogue(admin)
  for (const [index, neighbour] of neighbours.entries()) {
    const citizen = await register(line, url, neighbour, index + 1)
    for (const filed of neighbour.files) await handle(officer, await file(citizen, filed), filed.steps)
  }
}
