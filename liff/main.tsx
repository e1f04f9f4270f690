import { render } from 'preact'
import { App } from './app.tsx'
import './style/base.css'
import './style/buttons.css'
import './style/notices.css'
import './style/forms.css'
import './style/files.css'
import './style/lists.css'
import './style/status.css'
import './style/account.css'
import './style/identity.css'

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
