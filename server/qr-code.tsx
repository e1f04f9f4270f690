import { encode } from 'uqr'

/** A QR code as one path, so that it is sharp at any size and needs no request of its own. */
export const QrCode = ({ text, label, look = 'qr' }: { text: string; label: string; look?: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class={look} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#15211f" shape-rendering="crispEdges" />
    </svg>
  )
}
