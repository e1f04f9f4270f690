/** The terms that ship are this version, and hold from this ISO day; an agency's own are later ones. */
export const termsVersion = '1'
export const termsFrom = '2026-11-01'
