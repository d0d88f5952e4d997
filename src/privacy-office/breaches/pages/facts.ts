/** The facts of a breach: added to as they become known. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { changeFacts } from '../change-facts.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import { FIRST_FIELDS, factsOf, LATER_FIELDS, typedFrom } from './fact-fields.ts'

export const factsPage: PageDefinition = definePage({
  address: '/breaches/:breachId/facts',
  permission: 'breach.handle',
  title: ({ name }: OfBreach) => `What is known of ${name}`,
  breadcrumbs: wayToBreach,
  params: breachParams,
  get: {
    activity: 'breach-viewed',
    subject: breachSubject,
    async answer({ tx, params: { breachId } }) {
      const breach = await selectBreach(tx, breachId)
      if (breach === undefined) return notFound()
      return view<OfBreach>(ofBreach(breach), { values: typedFrom(breach) })
    },
  },
  post: {
    activity: 'breach-acted-on',
    subject: breachSubject,
    form: defineForm({ fields: { ...FIRST_FIELDS, ...LATER_FIELDS } }),
    async answer({ form, params: { breachId }, ...act }) {
      const breach = await selectBreach(act.tx, breachId)
      if (breach === undefined) return notFound()
      const facts = factsOf(form, act.at)
      if (!('kind' in facts)) return fieldErrors(facts)
      if (facts.detectedAt > breach.recordedAt)
        return fieldErrors([{ field: 'detectedOn', sentence: 'It was recorded here before that' }])
      const changed = await changeFacts(act, breach, facts)
      if (!changed.ok) return fieldErrors([{ field: 'what', sentence: sentenceOf(changed.error.code) }])
      return redirect(`/breaches/${breachId}`)
    },
  },
  template: new URL('./facts.njk', import.meta.url),
})
