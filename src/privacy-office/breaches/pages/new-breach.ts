/** Records a breach with what is known of it now: everything else can follow. */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { recordBreach } from '../record-breach.ts'
import { factsOf, FIRST_FIELDS } from './fact-fields.ts'

export const newBreachPage: PageDefinition = definePage({
  address: '/breaches/new',
  permission: 'breach.handle',
  title: 'Record a breach',
  breadcrumbs: [{ text: 'Breaches', href: '/breaches' }],
  get: {
    activity: { exemptBecause: 'an empty form shows nothing of anybody' },
    answer: () => Promise.resolve(view({})),
  },
  post: {
    activity: 'breach-acted-on',
    form: defineForm({ once: true, fields: FIRST_FIELDS }),
    async answer({ form, onceKey, ...act }) {
      const facts = factsOf(form, act.at)
      if (!('kind' in facts)) return fieldErrors(facts)
      return redirect(`/breaches/${await recordBreach(act, facts, onceKey)}`)
    },
  },
  template: new URL('./new-breach.njk', import.meta.url),
})
