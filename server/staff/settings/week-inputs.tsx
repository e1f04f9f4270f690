import { mondayFirst, weekdayNames } from '#templates/opening-hours.ts'
import { settingLabels } from '#templates/setting-labels.ts'
import type { FormState } from '../forms/entered.ts'
import { WrongWith } from '../forms/inputs.tsx'
import { dayInputs } from './entered.ts'

/** Each weekday: whether the office is open, from when and until when. */
export const WeekInputs = (props: FormState) => (
  <fieldset class="week" aria-describedby={props.wrong.openingHours && 'openingHours-wrong'}>
    <legend>{settingLabels.openingHours}</legend>
    {mondayFirst.map((weekday) => (
      <Day key={weekday} weekday={weekday} {...props} />
    ))}
    <WrongWith id="openingHours" sentence={props.wrong.openingHours} />
    <span class="hint">วันที่ไม่ได้เลือกคือวันปิดทำการ</span>
  </fieldset>
)

function Day({ weekday, entered, wrong }: FormState & { weekday: number }) {
  const names = dayInputs(weekday)
  const day = `วัน${weekdayNames[weekday]}`
  const sentence = wrong[names.opens] ?? wrong[names.closes]
  const clock = (name: string, label: string) => (
    <label>
      <span>
        {label}
        <span class="hidden"> {day}</span>
      </span>
      <input
        name={name}
        value={entered[name]}
        inputMode="decimal"
        aria-invalid={wrong[name] ? true : undefined}
        aria-describedby={sentence && `${names.open}-wrong`}
      />
    </label>
  )
  return (
    <div class="day">
      <label class="tick">
        <input type="checkbox" name={names.open} checked={names.open in entered} />
        {day}
      </label>
      {clock(names.opens, 'เปิด')}
      {clock(names.closes, 'ปิด')}
      <WrongWith id={names.open} sentence={sentence} />
    </div>
  )
}
