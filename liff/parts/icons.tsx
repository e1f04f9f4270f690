const paths = {
  account: 'M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm-8.5 9a8.5 8.5 0 0 1 17 0',
  services: 'M6 3h9l4 4v14H6V3Zm9 0v4h4M9 12h7M9 16h7',
  complaints: 'M4 10v4h3l8 5V5l-8 5H4Zm15-1.5a5 5 0 0 1 0 7M7 14l1.5 6H11',
  requests: 'M5 4h14v17H5V4Zm4-2v4h6V2M8.5 13l2.5 2.5 4.5-5',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  eyeOff:
    'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 20 20 4',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.6-11.3a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1.1-1.4 2.1M12 17h.01',
}

/** A drawn sign beside words; never the only name of a thing. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    width="28"
    height="28"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
