/** Raise it whenever a text in terms.ts changes what people agreed to: everybody is asked again at the next visit. */
export const termsVersion = '1'
/** ISO day from which this version holds. */
export const termsFrom = '2026-11-01'
