/** Begins the file, so that Excel reads it as Unicode. */
export const byteOrderMark = '\ufeff'

/**
 * A table as RFC 4180 has it, that Excel opens right. What a spreadsheet would take for a formula is disarmed by an
 * apostrophe (OWASP, CSV injection).
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string => byteOrderMark + csvLines(rows)

/** Lines of such a table, for one that is sent in parts. */
export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
