/** Every table, by what it is about. */
export * from './schema/agency.ts'
export * from './schema/complaints.ts'
export * from './schema/happenings.ts'
export * from './schema/issuing.ts'
export * from './schema/limits.ts'
export * from './schema/people.ts'
export * from './schema/requests.ts'
export * from './schema/uploads.ts'
