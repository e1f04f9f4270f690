import { useState } from 'preact/hooks'
import { prefixes } from '#templates/applicant.ts'
import { bound, Labelled } from '../fields/labelled.tsx'

const other = 'other'
const isListed = (prefix: string) => (prefixes as readonly string[]).includes(prefix)

interface PrefixInputProps {
  path?: string
  value: string
  error: string | undefined
  onChange(value: string): void
}

/** คำนำหน้า: the usual ones to choose, or a rank or title to type. */
export function PrefixInput({ path: own = 'prefix', value, error, onChange }: PrefixInputProps) {
  const [typing, setTyping] = useState(value !== '' && !isListed(value))
  const choose = (choice: string) => {
    setTyping(choice === other)
    onChange(choice === other ? '' : choice)
  }
  const path = typing ? `${own}Choice` : own
  return (
    <>
      <Labelled path={path} label="คำนำหน้า" error={typing ? undefined : error}>
        <select
          {...bound(path, undefined, typing ? undefined : error)}
          value={typing ? other : value}
          autocomplete="honorific-prefix"
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">เลือกคำนำหน้า</option>
          {prefixes.map((prefix) => (
            <option key={prefix} value={prefix}>
              {prefix}
            </option>
          ))}
          <option value={other}>อื่น ๆ (ระบุ)</option>
        </select>
      </Labelled>
      {typing && (
        <Labelled path={own} label="ระบุคำนำหน้า" hint="เช่น ดร. หรือ ร.ต.อ." error={error}>
          <input
            type="text"
            {...bound(own, 'hint', error)}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </Labelled>
      )}
    </>
  )
}
