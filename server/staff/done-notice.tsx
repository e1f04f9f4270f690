import type { ComponentChildren } from 'preact'

/** What the press before this page did, also said aloud; nothing where there is nothing to say. */
export const DoneNotice = ({ children }: { children: ComponentChildren }) =>
  children ? (
    <p class="notice good" role="status">
      {children}
    </p>
  ) : null
