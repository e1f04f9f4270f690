interface ListedFile {
  href: string
  /** The page that shows it within the console, where there is one. */
  view?: string
  title: string
  note: string
  type: string
  size: number
}

const newTab = { target: '_blank', rel: 'noopener' }

/** Where a file of a request is shown beside it. */
export const viewOf = ({ reference }: { reference: string }, { id }: { id: string }) =>
  `/staff/requests/${reference}/files/${id}`

/** Files to open, each beside its request or else in a tab of its own. */
export const Files = ({
  title,
  none,
  warning,
  files,
}: {
  title: string
  none: string
  /** What is not as it should be with them. */
  warning?: string | undefined
  files: readonly ListedFile[]
}) => (
  <section class="card">
    <h2>{title}</h2>
    {warning && <p class="notice waiting">{warning}</p>}
    {files.length === 0 && <p class="muted">{none}</p>}
    <ul class="files">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.view ?? file.href} {...(file.view ? {} : newTab)}>
            <span class="type" aria-hidden="true">
              {file.type === 'application/pdf' ? 'PDF' : 'รูป'}
            </span>
            <span>
              <strong>{file.title}</strong>
              <small>
                {file.note} · {fileSize(file.size)}
              </small>
            </span>
            <span class="go">เปิดดู</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** 120 KB */
export const fileSize = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
