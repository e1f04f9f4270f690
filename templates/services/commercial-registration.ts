import type { Condition } from '../conditions.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { idCard, map, optional } from './groups/documents.ts'
import { onlyWhen } from './groups/naming.ts'
import { nationalityFields, personFields } from './groups/person.ts'
import { placeFields } from './groups/place.ts'
import { departments, truthOrOffence } from './groups/words.ts'

const goesOn: Condition = { field: 'requestType', is: ['new', 'change'] }
const registered: Condition = { field: 'requestType', is: ['change', 'close'] }
const online: Condition = { all: [goesOn, { field: 'sellsOnline', is: true }] }

/** FIN-01: แบบ ทพ., its twelve boxes and, for a shop on the internet, the annex. */
export const commercialRegistration = defineService({
  code: 'FIN-01',
  name: 'จดทะเบียนพาณิชย์',
  description: 'จดทะเบียนตั้งใหม่ เปลี่ยนแปลงรายการ หรือเลิกกิจการ รวมถึงร้านค้าออนไลน์',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    requestPart: { kind: 'heading', label: 'ประเภทคำขอ' },
    requestType: {
      kind: 'choice',
      label: 'ขอจดทะเบียน',
      options: {
        new: 'จดทะเบียนพาณิชย์ (ตั้งใหม่)',
        change: 'เปลี่ยนแปลงรายการจดทะเบียน',
        close: 'เลิกประกอบพาณิชยกิจ',
      },
    },
    registrationNumber: {
      kind: 'text',
      label: 'ทะเบียนเลขที่',
      hint: 'ดูจากใบทะเบียนพาณิชย์เดิม',
      maxLength: 40,
      when: registered,
    },
    effectiveOn: { kind: 'date', label: 'ตั้งแต่วันที่', when: registered },
    changes: {
      kind: 'long-text',
      label: 'รายการที่ขอเปลี่ยนแปลง',
      hint: 'บอกว่าเดิมเป็นอย่างไร และขอเปลี่ยนเป็นอย่างไร',
      maxLength: 1000,
      when: { field: 'requestType', is: 'change' },
    },
    ownerPart: { kind: 'heading', label: '[1]–[2] ผู้ประกอบการและชื่อที่ใช้' },
    ...nationalityFields,
    nameThai: {
      kind: 'text',
      label: 'ชื่อที่ใช้ในการประกอบพาณิชยกิจ (ภาษาไทย)',
      hint: 'เช่น ร้านบุญมีพาณิชย์',
      maxLength: 150,
    },
    nameForeign: { kind: 'text', label: 'ชื่อภาษาต่างประเทศ', maxLength: 150, optional: true },
    tradePart: { kind: 'heading', label: '[3]–[4] ชนิดกิจการและเงินทุน', when: goesOn },
    trades: {
      kind: 'rows',
      label: 'ชนิดแห่งพาณิชยกิจ',
      rowLabel: 'ชนิดพาณิชยกิจ',
      max: 4,
      when: goesOn,
      item: defineFields({
        trade: { kind: 'text', label: 'ชนิดพาณิชยกิจ', hint: 'เช่น ขายปลีกเสื้อผ้าสำเร็จรูป', maxLength: 200 },
      }),
    },
    capital: { kind: 'money', label: 'เงินทุนที่นำมาใช้เป็นประจำ', when: goesOn },
    officePart: { kind: 'heading', label: '[5] สำนักงานแห่งใหญ่' },
    ...placeFields('office', 'ที่ตั้งสำนักงานแห่งใหญ่', { atHome: true }),
    officePhone: { kind: 'phone', label: 'โทรศัพท์ของสำนักงาน', optional: true },
    ownsPlace: { kind: 'yes-no', label: 'ท่านเป็นเจ้าของสถานที่', when: goesOn },
    managerPart: { kind: 'heading', label: '[6]–[7] ผู้จัดการและวันเริ่มกิจการ', when: goesOn },
    isManager: { kind: 'yes-no', label: 'ท่านเป็นผู้จัดการเอง', when: goesOn },
    ...onlyWhen(
      { all: [goesOn, { field: 'isManager', is: false }] },
      personFields('manager', 'ผู้จัดการ', ['name', 'age', 'nationality', 'address']),
    ),
    startedOn: { kind: 'date', label: 'วันที่เริ่มต้นประกอบพาณิชยกิจในประเทศไทย', when: goesOn },
    takeoverPart: { kind: 'heading', label: '[9] การรับโอนพาณิชยกิจ', when: goesOn },
    takenOver: { kind: 'yes-no', label: 'รับโอนพาณิชยกิจนี้จากผู้อื่น', when: goesOn },
    ...onlyWhen(
      { all: [goesOn, { field: 'takenOver', is: true }] },
      {
        ...personFields('transferor', 'ผู้โอน', ['name', 'nationality', 'address']),
        transferorTradeName: { kind: 'text', label: 'ชื่อที่ผู้โอนใช้ประกอบพาณิชยกิจ', maxLength: 150 },
        transferredOn: { kind: 'date', label: 'วันที่โอน' },
        transferReason: { kind: 'text', label: 'สาเหตุที่โอน', maxLength: 200 },
      },
    ),
    branchPart: { kind: 'heading', label: '[10]–[12] สาขาและหุ้นส่วน', when: goesOn },
    hasBranches: { kind: 'yes-no', label: 'มีสาขา โรงเก็บสินค้า หรือตัวแทนค้าต่าง', when: goesOn },
    branches: {
      kind: 'rows',
      label: 'สาขา โรงเก็บสินค้า และตัวแทนค้าต่าง',
      rowLabel: 'แห่ง',
      when: { all: [goesOn, { field: 'hasBranches', is: true }] },
      item: defineFields({
        branchKind: {
          kind: 'choice',
          label: 'ประเภท',
          options: { branch: 'สำนักงานสาขา', warehouse: 'โรงเก็บสินค้า', agent: 'ตัวแทนค้าต่าง' },
        },
        branchAddress: { kind: 'address', label: 'ที่ตั้ง' },
      }),
    },
    hasPartners: { kind: 'yes-no', label: 'มีผู้เป็นหุ้นส่วน', when: goesOn },
    partners: {
      kind: 'rows',
      label: 'ผู้เป็นหุ้นส่วน',
      rowLabel: 'หุ้นส่วน',
      when: { all: [goesOn, { field: 'hasPartners', is: true }] },
      item: defineFields({
        ...personFields('', '', ['name', 'age', 'nationality', 'address']),
        contributes: { kind: 'text', label: 'ลงหุ้นด้วย', hint: 'เช่น เงินสด แรงงาน', maxLength: 100 },
        amount: { kind: 'money', label: 'จำนวนเงินลงหุ้น' },
      }),
    },
    partnersCapital: {
      kind: 'computed',
      label: 'รวมจำนวนเงินลงหุ้น',
      unit: 'บาท',
      formula: { total: 'partners', of: 'amount' },
      when: { all: [goesOn, { field: 'hasPartners', is: true }] },
    },
    onlinePart: { kind: 'heading', label: 'ร้านค้าออนไลน์ (พาณิชย์อิเล็กทรอนิกส์)', when: goesOn },
    sellsOnline: { kind: 'yes-no', label: 'ขายสินค้าหรือบริการผ่านอินเทอร์เน็ต', when: goesOn },
    ...onlyWhen(online, {
      ownerNameEnglish: { kind: 'text', label: 'ชื่อผู้ประกอบการ (ภาษาอังกฤษ)', maxLength: 150 },
      websiteName: { kind: 'text', label: 'ชื่อเว็บไซต์หรือร้านบนแพลตฟอร์ม', maxLength: 150 },
      website: {
        kind: 'text',
        label: 'ที่อยู่เว็บไซต์หรือลิงก์ร้าน',
        hint: 'หนึ่งคำขอต่อหนึ่งเว็บไซต์',
        maxLength: 200,
      },
      onlineEmail: { kind: 'email', label: 'อีเมลของร้าน', prefill: 'email' },
      onlineSince: { kind: 'date', label: 'เริ่มขายออนไลน์เมื่อวันที่' },
    }),
    onlineWaysPart: { kind: 'heading', label: 'ประเภทและวิธีขายออนไลน์', when: online },
    ...onlyWhen(online, {
      websiteCategory: {
        kind: 'choice',
        label: 'หมวดหมู่เว็บไซต์',
        options: {
          computers: 'คอมพิวเตอร์ อุปกรณ์ไอที ซอฟต์แวร์',
          domains: 'จดโดเมนหรือออกแบบเว็บไซต์',
          entertainment: 'บันเทิงและนันทนาการ',
          games: 'เกม ของเล่น ของขวัญ',
          industry: 'เครื่องมือเครื่องใช้อุตสาหกรรม',
          health: 'การแพทย์และสุขภาพ',
          travel: 'ท่องเที่ยว จองตั๋ว โรงแรม เช่ารถ',
          building: 'ออกแบบและตกแต่งอาคาร',
          education: 'การศึกษา',
          finance: 'การเงิน กฎหมาย บัญชี ที่ปรึกษา',
          vehicles: 'ยานยนต์และอะไหล่',
          communication: 'เครื่องมือสื่อสารและกล้อง',
          fashion: 'แฟชั่น เครื่องแต่งกาย เครื่องประดับ',
          food: 'อาหารและเครื่องดื่ม',
          arts: 'ศิลปะและวัฒนธรรม',
          rental: 'ให้เช่าอุปกรณ์และเครื่องมือ',
          household: 'เครื่องอุปโภคบริโภคประจำวัน',
          media: 'ข่าว สื่อ โฆษณา',
          furniture: 'เฟอร์นิเจอร์',
          sports: 'อุปกรณ์กีฬา',
          materials: 'วัสดุก่อสร้าง',
          other: 'ธุรกิจอื่น',
        },
      },
      websiteCategoryOther: otherOf('websiteCategory', 'หมวดหมู่เว็บไซต์ (โปรดระบุ)'),
      onlineTrades: {
        kind: 'choices',
        label: 'ชนิดพาณิชยกิจ',
        options: {
          retail: 'ขายปลีก',
          wholesale: 'ขายส่ง',
          service: 'บริการ',
          isp: 'บริการอินเทอร์เน็ต (ISP)',
          hosting: 'เว็บโฮสติ้ง',
          marketplace: 'ตลาดกลางซื้อขายสินค้า',
        },
      },
      ordering: {
        kind: 'choices',
        label: 'ระบบการสั่งซื้อ',
        options: {
          cart: 'ระบบตะกร้า',
          form: 'กรอกแบบฟอร์ม',
          email: 'อีเมล',
          phone: 'โทรศัพท์',
          fax: 'โทรสาร',
          other: 'อื่น ๆ',
        },
      },
      paying: {
        kind: 'choices',
        label: 'วิธีการชำระเงิน',
        options: {
          offline: 'ออฟไลน์ เช่น โอนเงิน เก็บเงินปลายทาง',
          creditCard: 'บัตรเครดิต',
          eBanking: 'e-Banking',
          agent: 'ผู้ให้บริการตัวกลาง',
          other: 'อื่น ๆ',
        },
      },
      delivering: {
        kind: 'choices',
        label: 'วิธีการจัดส่งสินค้า',
        options: {
          carrier: 'บริษัทขนส่ง',
          staff: 'พนักงานจัดส่ง',
          post: 'ไปรษณีย์',
          email: 'อีเมล',
          download: 'ดาวน์โหลด',
          other: 'อื่น ๆ',
        },
      },
    }),
  }),
  documents: [
    optional(idCard),
    map,
    {
      slot: 'shopPhoto',
      label: 'รูปถ่ายร้าน สินค้า และป้ายชื่อร้าน',
      hint: 'ร้านออนไลน์แนบภาพหน้าเว็บไซต์ที่เห็นชื่อร้านและสินค้า',
      when: goesOn,
    },
    {
      slot: 'lease',
      label: 'สัญญาเช่าหรือหนังสือยินยอมให้ใช้สถานที่',
      when: { all: [goesOn, { field: 'ownsPlace', is: false }] },
    },
    { slot: 'oldCertificate', label: 'ใบทะเบียนพาณิชย์เดิม', when: registered },
  ],
  fee: 'ตั้งใหม่ 50 บาท เปลี่ยนแปลงครั้งละ 20 บาท เลิก 20 บาท',
  days: 1,
  level: 'B',
  identityLevel: 2,
  form: 'แบบ ทพ.',
  printsCitizenId: true,
  notice: 'ต้องจดทะเบียนภายใน 30 วันนับแต่วันเริ่มประกอบกิจการ เปลี่ยนแปลง หรือเลิก',
  unconfirmed: ['fee', 'days', 'law'],
  declarations: [truthOrOffence],
  law: ['พระราชบัญญัติทะเบียนพาณิชย์ พ.ศ. 2499', 'ประกาศกระทรวงพาณิชย์ เรื่อง กิจการที่ต้องจดทะเบียนพาณิชย์'],
  issues: [
    {
      key: 'registration',
      kind: 'certificate',
      title: 'ใบทะเบียนพาณิชย์',
      series: 'FIN-01',
      when: goesOn,
      grants: 'ได้รับจดทะเบียนพาณิชย์ของ',
      states: 'ตามพระราชบัญญัติทะเบียนพาณิชย์ พ.ศ. 2499 ดังรายการต่อไปนี้',
      prints: ['nameThai', 'nameForeign', 'trades', 'officeAddress', 'startedOn', 'websiteName', 'website'],
      adds: ['ทะเบียนเลขที่', 'คำขอที่'],
      notice: 'ต้องแสดงใบทะเบียนพาณิชย์หรือใบแทนไว้ ณ สำนักงานในที่เปิดเผยซึ่งเห็นได้ง่าย',
      approval: true,
      register: 'commerce',
    },
  ],
})
