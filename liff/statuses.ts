import type { Status } from './api.ts'

/** How a status looks to the citizen: the manual's word, its place among the four steps, its colour. */
interface StatusFace {
  label: string
  step?: 1 | 2 | 3 | 4
  tone: 'waiting' | 'working' | 'done' | 'ended'
  /** What it means for the one who filed. */
  meaning: string
}

export const statusFaces: Record<Status, StatusFace> = {
  submitted: { label: 'ส่งคำร้อง', step: 1, tone: 'waiting', meaning: 'ส่งถึงหน่วยงานแล้ว รอเจ้าหน้าที่รับเรื่อง' },
  accepted: { label: 'เจ้าหน้าที่รับเรื่อง', step: 2, tone: 'working', meaning: 'เจ้าหน้าที่รับเรื่องไว้พิจารณาแล้ว' },
  in_progress: { label: 'กำลังดำเนินการ', step: 3, tone: 'working', meaning: 'เจ้าหน้าที่กำลังดำเนินการเรื่องของท่าน' },
  completed: { label: 'ดำเนินการสำเร็จ', step: 4, tone: 'done', meaning: 'ดำเนินการเรื่องของท่านเสร็จเรียบร้อยแล้ว' },
  cancelled: { label: 'ยกเลิกแล้ว', tone: 'ended', meaning: 'ท่านยกเลิกเรื่องนี้แล้ว' },
  declined: {
    label: 'ไม่รับดำเนินการ',
    tone: 'ended',
    meaning: 'หน่วยงานพิจารณาแล้วไม่รับดำเนินการ ดูเหตุผลและวิธีอุทธรณ์ได้ในหน้านี้',
  },
  merged: {
    label: 'รวมกับเรื่องเดียวกันแล้ว',
    tone: 'working',
    meaning: 'มีผู้แจ้งเรื่องเดียวกันนี้ไว้ด้วย เจ้าหน้าที่จึงดำเนินการไปพร้อมกัน ท่านจะได้รับแจ้งความคืบหน้าเช่นเดิม',
  },
}

/** The four steps, in the order in which a request takes them. */
export const stepFaces = Object.values(statusFaces).filter((face) => face.step !== undefined)
