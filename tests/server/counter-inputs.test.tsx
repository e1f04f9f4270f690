import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { FormInputs } from '#server/staff/counter/inputs.tsx'
import { readForm } from '#server/staff/counter/reading.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { services as shippedServices } from '#templates/services/index.ts'
import { sampleAnswers } from '#tests/support/paper.ts'
import { filledIn } from '#tests/support/visitor.ts'

test.each(shippedServices.map((service) => [service.code, service] as const))(
  'what stands in the inputs of %s is what was answered',
  (_, { fields }) => {
    const answers = sampleAnswers(fields)
    const html = renderToString(<FormInputs fields={fields} typed={answers} wrong={{}} />)
    const form = new FormData()
    for (const [name, value] of filledIn(html)) form.append(name, value)
    expect(answersSchema(fields).parse(readForm(form, fields))).toEqual(answers)
  },
)
