import { getAgency } from '#db/agency.ts'
import {
  canWait,
  isProgress,
  listAdministrators,
  nearlyUsed,
  rememberWarning,
  wasWarned,
} from '#db/push-budget.ts'
import { pushBudgetMail } from '#templates/mails/push-budget.ts'
import type { Config } from './config.ts'
import type { QuotaReader } from './line-quota.ts'
import type { MailClient } from './mail.ts'
import type { Runtime } from './runtime/runtime.ts'

export type PushBudget = ReturnType<typeof createPushBudget>

/** After LINE said that the month is full, it is asked again only so much later. */
const fullMs = 3_600_000

/** Pushes cost the agency: how many of this month's are left, and what may still use one. */
export function createPushBudget(
  runtime: Runtime,
  quota: QuotaReader,
  mail: MailClient,
  config: Pick<Config, 'publicUrl'>,
  now = () => Date.now(),
) {
  let fullUntil = 0
  let warned = ''

  const used = async () => (await quota.read())?.used ?? 0

  return {
    /** Whether news of this may be pushed now; if not, it goes by e-mail. */
    async allows(event: string): Promise<boolean> {
      const { pushBudget, progressInLine } = await getAgency(runtime.db)
      if (isProgress(event) && !progressInLine) return false
      if (now() < fullUntil) return false
      if (!pushBudget) return true
      return (await used()) < (canWait(event) ? nearlyUsed(pushBudget) : pushBudget)
    },
    notePush: quota.notePush,
    noteFull() {
      fullUntil = now() + fullMs
    },
    /** Tells the administrators once a month that four fifths of the budget are gone. */
    async warn(): Promise<void> {
      const agency = await getAgency(runtime.db)
      const { pushBudget } = agency
      if (!pushBudget) return
      const month = new Date(now() + bangkokMs).toISOString().slice(0, 7)
      const warning = `${month}-${pushBudget}`
      const count = warned === warning ? 0 : await used()
      if (count < nearlyUsed(pushBudget)) return
      if (!(await wasWarned(runtime.db, warning))) {
        const link = `${config.publicUrl}/staff/deliveries`
        const message = pushBudgetMail({ agency, used: count, budget: pushBudget, link })
        for (const { id, email } of await listAdministrators(runtime.db)) {
          const sent = await mail.send(email, message, `push-budget-${warning}-${id}`)
          if (!sent.ok && sent.retryable) return
        }
        await rememberWarning(runtime.db, warning, { used: count, budget: pushBudget })
      }
      warned = warning
    },
  }
}

/** Months are those of the agency's clock. */
const bangkokMs = 7 * 3_600_000
