import { text } from 'drizzle-orm/sqlite-core'

/** Times are ISO 8601 in UTC (`2026-11-23T06:00:00.000Z`), so that they sort as text. */
export const time = (name: string) => text(name)
export const id = () => text('id').primaryKey()
