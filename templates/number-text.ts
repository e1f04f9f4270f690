import { formatMoney } from './thai.ts'

const grouped = (number: number) => number.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** 1,250.5 ตร.ม. */
export const withUnit = (number: number, unit: string | undefined) =>
  `${grouped(number)}${unit ? ` ${unit}` : ''}`

/** 1,250.50 บาท */
export const moneyText = (baht: number) => `${formatMoney(Math.round(baht * 100))} บาท`

/** What was computed: an amount of money where its unit says so. */
export const computedText = (number: number, unit: string | undefined) =>
  unit === 'บาท' ? moneyText(number) : withUnit(number, unit)
