import type { ComponentChildren } from 'preact'
import { type Account, getAccount } from '../api.ts'
import { Gate } from '../parts/gate.tsx'
import { type Load, Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'

interface AccountPageProps {
  title: string
  /** Its own address, to come back to after logging in. */
  path: string
  lead?: ComponentChildren
  children(account: Account, load: Load<Account>): ComponentChildren
}

/** A page below บัญชี, with the account loaded. */
export const AccountPage = ({ title, path, lead, children }: AccountPageProps) => (
  <Gate title={title} path={path}>
    <Page title={title} back={{ href: '/liff/account', label: 'บัญชี' }} lead={lead}>
      <WithAccount>{children}</WithAccount>
    </Page>
  </Gate>
)

function WithAccount({ children }: Pick<AccountPageProps, 'children'>) {
  const account = useLoad(getAccount, 'account')
  return <Loaded of={account}>{(data) => children(data, account)}</Loaded>
}
