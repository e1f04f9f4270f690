import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { agencyTitle } from '../page-facts.ts'

/** True until the first page stands: focus is moved for those that come after it. */
export const FirstPage = createContext<{ current: boolean }>({ current: true })

interface PageProps {
  title: string
  /** Where one comes from, above the heading. */
  back?: { href: string; label: string } | undefined
  lead?: ComponentChildren
  children?: ComponentChildren
}

/** A page: its heading takes focus when one arrives, so that a screen reader says where one is. */
export function Page({ title, back, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useContext(FirstPage)
  useEffect(() => {
    const arrived = !first.current
    first.current = false
    // What is wrong in a form comes before the name of its page.
    const taken = heading.current?.parentElement?.contains(document.activeElement)
    if (!arrived || taken) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [first])
  useEffect(() => {
    document.title = `${title} · ${agencyTitle()}`
  }, [title])
  return (
    <main id="main" class="page">
      {back && (
        <a class="back" href={back.href}>
          <span aria-hidden="true">‹</span> {back.label}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </main>
  )
}
