import type { Service } from './service.ts'

/** Above the questions: ยื่นให้ใคร. */
export const filedForOptions = { self: 'ยื่นให้ตนเอง', another: 'ยื่นแทนผู้อื่น' } as const

/** A right or a duty has a holder for whom another may act; whoever sees a broken road reports it as themselves. */
export const mayRepresent = ({ group }: Pick<Service, 'group'>) => group === 'request'
