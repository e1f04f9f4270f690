import { sql } from 'drizzle-orm'
import { type Database, guard, type Statement } from './database.ts'
import { staff } from './schema.ts'

export const lastAdministrator = 'ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน กรุณาให้สิทธิ์ผู้ดูแลระบบแก่ผู้อื่น และให้ตั้งรหัสผ่านก่อน'

/** Aborts the batch where nobody but this one could run the installation: two who press at once do not both succeed. */
export const anotherAdministrator = (db: Database, { id }: { id: string }): Statement =>
  guard(
    db,
    sql`exists (select 1 from ${staff} where ${staff.id} <> ${id} and ${staff.role} = 'admin' and ${staff.disabledAt} is null and ${staff.passwordHash} is not null)`,
  )
