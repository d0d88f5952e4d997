/** Adds a code that calls are counted under from now on. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { addCode } from '../change-code.ts'
import { codeFields } from './code-fields.ts'

export function addCodePage(): PageDefinition {
  return definePage({
    address: '/call-codes/add',
    permission: 'call-codes.manage',
    title: 'Add a code',
    breadcrumbs: [{ text: 'Call codes', href: '/call-codes' }],
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: () => Promise.resolve(view({})),
    },
    post: {
      activity: 'call-code-added',
      form: defineForm({
        once: true,
        otherIsAnother: true,
        fields: {
          code: {
            kind: 'text',
            label: 'The code',
            hint: 'Capital letters, with one hyphen if need be, for example IMP-VEH. It stays as it is.',
            width: 20,
            code: true,
            format: /^[A-Z]{2,12}(-[A-Z]{2,12})?$/,
            errors: { empty: 'Enter the code', format: 'Enter capital letters, with one hyphen at most' },
          },
          ...codeFields,
        },
      }),
      async answer({ tx, at, person, form: { code, ...words }, onceKey }) {
        const by = { id: person.id, name: person.name }
        const added = await addCode({ tx, at, by, onceKey }, code, words)
        if (added.ok) return redirect('/call-codes')
        const field = added.error === 'call-code-taken' ? 'code' : 'letter'
        return fieldErrors([{ field, sentence: sentenceOf(added.error) }])
      },
    },
    template: new URL('./add-code.njk', import.meta.url),
  })
}
