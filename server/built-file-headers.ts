/**
 * Of what the build made. Its names or queries carry a hash, so what was fetched once never changes; the banner among
 * it stands on the websites of others.
 */
export const builtFileHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const

/** The same for Cloudflare, which serves these files itself and reads this from `_headers` beside them. */
export const headersForCloudflare = [
  '/liff/assets/*',
  ...Object.entries(builtFileHeaders).map(([name, value]) => `  ${name}: ${value}`),
  '',
].join('\n')
