/** Closes a breach, once everybody was told who must be. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { closeBreach } from '../close-breach.ts'
import { lockBreach } from '../lock-breach.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'

export function closePage({ mail }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/close',
    permission: 'breach.handle',
    title: ({ name }: OfBreach) => `Close ${name}`,
    breadcrumbs: wayToBreach,
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, params: { breachId } }) {
        const breach = await selectBreach(tx, breachId)
        return breach === undefined ? notFound() : view<OfBreach>(ofBreach(breach))
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          because: {
            kind: 'textarea',
            label: 'What came of it, and what was changed so that it does not happen again?',
            rows: 5,
            maxLength: 2000,
            errors: { empty: 'Enter what came of it' },
          },
        },
      }),
      async answer({ form, params: { breachId }, ...act }) {
        const breach = await lockBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        const closed = await closeBreach(mail, act, breach, form.because)
        if (!closed.ok) return fieldErrors([{ field: 'because', sentence: sentenceOf(closed.error.code) }])
        return redirect(`/breaches/${breachId}`)
      },
    },
    template: new URL('./close.njk', import.meta.url),
  })
}
