import { render } from 'preact'
import { App } from './app.tsx'
import './style.css'
import './style-forms.css'
import './style-lists.css'

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
