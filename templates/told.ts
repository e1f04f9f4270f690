/** What an officer says to the citizen with a step, as the history keeps it and as everybody reads it. */
import { thaiDate } from './thai.ts'

/** One thing that was said, under its name. */
export interface ToldLine {
  /** Of the history's details. */
  name: string
  label: string
  text: string
}

interface Said extends Pick<ToldLine, 'name' | 'label'> {
  isDay?: true
  /** Says nothing of who filed it: whoever follows it may read it, too. */
  isForAll?: true
}

const said: Readonly<Record<string, readonly Said[]>> = {
  'request.decline': [
    { name: 'facts', label: 'ข้อเท็จจริง' },
    { name: 'law', label: 'ข้อกฎหมาย' },
    { name: 'reasons', label: 'เหตุผล' },
    { name: 'appeal', label: 'วิธีอุทธรณ์' },
    { name: 'appealBy', label: 'อุทธรณ์ได้ถึงวันที่', isDay: true },
    { name: 'decidedBy', label: 'ผู้พิจารณา' },
  ],
  'request.complete': [{ name: 'result', label: 'การดำเนินการ' }],
  'request.extend': [
    { name: 'dueOn', label: 'กำหนดใหม่', isDay: true, isForAll: true },
    { name: 'from', label: 'กำหนดเดิม', isDay: true },
    { name: 'reason', label: 'เหตุผล' },
    { name: 'times', label: 'ขยายเวลาครั้งที่' },
  ],
  'request.forward': [
    { name: 'agency', label: 'ส่งต่อให้', isForAll: true },
    { name: 'contact', label: 'วิธีติดต่อ', isForAll: true },
    { name: 'reason', label: 'เหตุผล' },
  ],
}

type Details = Readonly<Record<string, unknown>>

/** What was said with a step; nothing where the history has nothing for the citizen. */
export const toldLines = (action: string, details: Details): ToldLine[] => lines(said[action] ?? [], details)

/** The part of it that is for who follows what somebody else filed: what an officer wrote may name that person. */
export const toldToFollowers = (action: string, details: Details): ToldLine[] =>
  lines(said[action]?.filter(({ isForAll }) => isForAll) ?? [], details)

const lines = (all: readonly Said[], details: Details): ToldLine[] =>
  all.flatMap(({ name, label, isDay }) => {
    const value = details[name]
    if (typeof value !== 'string' || value === '') return []
    return [{ name, label, text: isDay ? thaiDate(value) : value }]
  })
