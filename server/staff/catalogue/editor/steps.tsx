import type { Context } from 'hono'
import type { AppEnv } from '../../../app-env.ts'
import type { Editing } from './editing.ts'
import { Sealed } from './page.tsx'

interface Props {
  c: Context<AppEnv>
  editing: Editing
  address: string
  /** What names the thing in the form: its path or its slot. */
  hidden: Readonly<Record<string, string>>
  label: string
  first: boolean
  last: boolean
}

/** Up, down and out: one form whose button says which. Needs no script. */
export const Steps = ({ c, editing, address, hidden, label, first, last }: Props) => (
  <form class="tools" method="post" action={`${address}/up`}>
    <Sealed c={c} editing={editing} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button class="button plain small arrow" type="submit" disabled={first} aria-label={`เลื่อนขึ้น ${label}`}>
      ↑
    </button>
    <button
      class="button plain small arrow"
      type="submit"
      formaction={`${address}/down`}
      disabled={last}
      aria-label={`เลื่อนลง ${label}`}
    >
      ↓
    </button>
    <button
      class="button plain small"
      type="submit"
      formaction={`${address}/remove`}
      aria-label={`ลบ ${label}`}
    >
      ลบ
    </button>
  </form>
)
