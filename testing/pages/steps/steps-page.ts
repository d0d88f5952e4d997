/** A page with one form whose every act counts: it has no key of its own that would make two of them one. */
import { defineForm, definePage, redirect, view } from '#pages'

const activity = { exemptBecause: 'a page of the tests' }

export function stepsPage(acted: string[]) {
  return definePage({
    address: '/steps',
    permission: 'board.view',
    title: 'Steps',
    template: new URL('./steps.njk', import.meta.url),
    get: { activity, answer: () => Promise.resolve(view({ acted: [...acted] })) },
    post: {
      activity,
      form: defineForm({
        fields: { words: { kind: 'text', label: 'What was done', errors: { empty: 'Say what was done' } } },
      }),
      answer({ form }) {
        acted.push(form.words)
        return Promise.resolve(redirect('/steps'))
      },
    },
  })
}
