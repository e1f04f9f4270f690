import type { CitizenSession } from '#db/citizen-sessions.ts'
import type { Citizen } from '#db/citizens.ts'
import type { Filer } from '#db/filers.ts'
import type { StaffSession } from '#db/staff.ts'
import type { Config } from './config.ts'
import type { Delivery } from './outbox.ts'
import type { Runtime } from './runtime/runtime.ts'

/** What every handler finds in `c.var`. The optional ones are set by the guards in `app.ts`. */
export interface AppEnv {
  Variables: {
    config: Config
    requestId: string
    runtime: Runtime
    delivery: Delivery
    /** Set under `/api` when the cookie is good: somebody in LINE, perhaps without an account. */
    session: CitizenSession | undefined
    /** Set behind `requireCitizen`. */
    citizen: Citizen
    /** Set behind `requireFiler`: a citizen, or the holder of a secret. */
    filer: Filer
    /** Set behind `requireStaff`. */
    staff: StaffSession
    /** The form that an officer sent, so that a page which refuses it can give their words back. */
    typed: Readonly<Record<string, unknown>> | undefined
    /** Set by a page that shows pictures of one more host: the agency's map. */
    picturesFrom: string | undefined
  }
}
