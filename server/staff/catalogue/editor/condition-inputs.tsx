import { conditionText } from '#templates/condition-text.ts'
import type { Condition } from '#templates/conditions.ts'
import type { Fields } from '#templates/fields.ts'
import type { FormState } from '../../forms/entered.ts'
import { testPlaces, testsAmong } from './conditions.ts'

interface ConditionProps extends FormState {
  /** What this is asked or shown for: แสดงคำถามนี้เมื่อ */
  legend: string
  before: Fields
  old: Condition | undefined
}

/** When something is asked: tests of answers before it, all or any of them. Needs no script. */
export const ConditionInputs = ({ legend, before, old, entered, wrong }: ConditionProps) => {
  const groups = testsAmong(before)
  const keeps = entered.whenMode === 'keep'
  const hasNumbers = groups.some(({ tests }) => tests.some(({ value }) => value.endsWith('null}')))
  return (
    <fieldset class="asked">
      <legend>{legend}</legend>
      {groups.length === 0 && !keeps ? (
        <p class="small muted">เสมอ (ยังไม่มีคำถามแบบเลือกตอบ ใช่หรือไม่ใช่ หรือตัวเลข ก่อนหน้านี้ให้ใช้เป็นเงื่อนไข)</p>
      ) : (
        <>
          <div class="field">
            <label for="whenMode">ใช้เงื่อนไข</label>
            <select id="whenMode" name="whenMode">
              {keeps && (
                <option value="keep" selected>
                  คงเงื่อนไขเดิม
                </option>
              )}
              <option value="all" selected={entered.whenMode === 'all'}>
                ต้องตรงทุกข้อ
              </option>
              <option value="any" selected={entered.whenMode === 'any'}>
                ตรงข้อใดข้อหนึ่ง
              </option>
            </select>
            {keeps && old && <span class="hint">เงื่อนไขเดิม: {conditionText(old, before)}</span>}
          </div>
          {Array.from({ length: testPlaces(entered) }, (_, place) => (
            <div class={hasNumbers ? 'pair' : 'field'} key={place}>
              <select name={`when${place}`} aria-label={`เงื่อนไขที่ ${place + 1}`}>
                <option value="">{place === 0 ? '— เสมอ —' : '— ไม่ใช้ —'}</option>
                {groups.map(({ label, tests }) => (
                  <optgroup key={label} label={label}>
                    {tests.map(({ value, label: text }) => (
                      <option key={value} value={value} selected={entered[`when${place}`] === value}>
                        {text}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
              {hasNumbers && (
                <input
                  name={`whenNumber${place}`}
                  value={entered[`whenNumber${place}`]}
                  inputMode="decimal"
                  placeholder="จำนวน (ถ้าเทียบตัวเลข)"
                  aria-label={`จำนวนของเงื่อนไขที่ ${place + 1}`}
                />
              )}
            </div>
          ))}
        </>
      )}
      {wrong.when && <span class="wrong">{wrong.when}</span>}
    </fieldset>
  )
}
