// What a datetimepicker action opens.
import { h } from 'preact'
import { useState } from 'preact/hooks'

const inputs = { date: 'date', time: 'time', datetime: 'datetime-local' }

export function DatePicker({ action, onPick, onClose }) {
  const [value, setValue] = useState(action.initial ?? '')
  const submit = (event) => {
    event.preventDefault()
    if (value) onPick({ [action.mode]: value })
  }
  return h(
    'form',
    { class: 'picker', role: 'dialog', 'aria-label': action.label ?? 'เลือกวันเวลา', onSubmit: submit },
    [
      h('input', {
        type: inputs[action.mode],
        value,
        min: action.min,
        max: action.max,
        'aria-label': 'วันเวลา',
        onInput: (event) => setValue(event.currentTarget.value),
      }),
      h('button', { type: 'submit' }, 'ตกลง'),
      h('button', { type: 'button', onClick: onClose }, 'ยกเลิก'),
    ],
  )
}
