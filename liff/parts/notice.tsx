import type { ComponentChildren } from 'preact'

interface NoticeProps {
  tone: 'error' | 'info' | 'success' | 'waiting'
  title?: string
  children?: ComponentChildren
  /** Offers ลองใหม่. */
  onRetry?: (() => void) | undefined
}

/** Something the reader should know. Errors are read out at once. */
export const Notice = ({ tone, title, children, onRetry }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : undefined}>
    {title && <p class="notice-title">{title}</p>}
    {children && <div class="notice-body">{children}</div>}
    {onRetry && (
      <button type="button" class="button button-quiet" onClick={onRetry}>
        ลองใหม่
      </button>
    )}
  </div>
)
