/** The search of the board and of the closed cases: what was typed is kept for its session, and its address names only that. */
import Type from 'typebox'
import { defineForm, type KeptInSession } from '#pages'

export type Searches = KeptInSession<string>

export const keptSearch = Type.Optional(Type.String({ pattern: '^([0-9a-f-]{36})?$' }))

export const searchForm = defineForm({
  fields: {
    search: {
      kind: 'text',
      label: 'Name, reference or passport number',
      hint: 'Beginnings of names are enough',
      maxLength: 200,
      width: 20,
      errors: { tooLong: 'Enter at most 200 characters' },
    },
  },
})
