/** What a form says is wrong, written as one hand would. */
import { expect, it } from 'vitest'
import { defineForm } from './form-definition.ts'
import { presentForm } from './form-view.ts'

const form = defineForm({ fields: { reason: { kind: 'text', label: 'Reason', errors: {} } } })

it.each([
  ['Another person must give the reason.', 'Another person must give the reason'],
  ['More than is owing: $300.50 is owed.', 'More than is owing: $300.50 is owed'],
  ['Say why', 'Say why'],
  ['It takes two people. Another must.', 'It takes two people. Another must.'],
])('%j has a full stop only after several sentences', (sentence, shown) => {
  const { fields, errors } = presentForm(form, {}, [{ field: 'reason', sentence }], '')
  expect(fields['reason']?.error).toBe(shown)
  expect(errors.map(({ text }) => text)).toEqual([shown])
})
