interface ServedFile {
  type: string
  size: number
  name: string
  shown?: 'inline' | 'attachment'
}

/** What lets a browser show a file, and neither run nor keep it. */
export const fileHeaders = ({ type, size, name, shown = 'inline' }: ServedFile) => ({
  'content-type': type,
  'content-length': String(size),
  'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})
