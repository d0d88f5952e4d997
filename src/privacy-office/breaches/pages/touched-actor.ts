/** What was touched: everything that somebody, or a programme, looked at or did between two instants, as the activity log says. */
import { civilTime, sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { addScope } from '../change-scope.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { withStaffField } from './touched-fields.ts'

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

const day = (label: string) =>
  ({ kind: 'date', label, errors: { empty: 'Enter the day', notADate: 'Enter a day that exists' } }) as const
const time = (label: string) =>
  ({
    kind: 'text',
    label,
    hint: 'For example 14:05',
    width: 5,
    format: TIME,
    errors: { empty: 'Enter the time', format: 'Enter a time of day, for example 14:05' },
  }) as const

export function touchedActorPage({ d }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/touched/actor',
    permission: 'breach.handle',
    title: 'What somebody looked at or did',
    breadcrumbs: wayToBreach,
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, params: { breachId } }) {
        const breach = await selectBreach(tx, breachId)
        if (breach === undefined) return notFound()
        return view<OfBreach>(ofBreach(breach), { values: { withStaff: 'no' } })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          actor: {
            kind: 'text',
            label: 'Who?',
            hint: 'The sign-in name, or the identifier of the programme or device, as the activity log shows it.',
            code: true,
            maxLength: 100,
            format: /^[A-Za-z0-9][A-Za-z0-9._:@/+-]*$/,
            errors: { empty: 'Enter who it was', format: 'Enter it as the activity log shows it' },
          },
          fromOn: day('From which day?'),
          fromAt: time('From what time?'),
          untilOn: day('Until which day?'),
          untilAt: time('Until what time?'),
          withStaff: withStaffField,
        },
      }),
      async answer({ form, params: { breachId }, ...act }) {
        const breach = await selectBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        const instant = (on: string, at: string) => civilTime(on, at.padStart(5, '0'))
        const [from, until] = [instant(form.fromOn, form.fromAt), instant(form.untilOn, form.untilAt)]
        if (until <= from)
          return fieldErrors([{ field: 'untilOn', sentence: 'The end must be after the beginning' }])
        const scope = {
          ...({ kind: 'actor', actor: form.actor, from, until } as const),
          withStaff: form.withStaff === 'yes',
        }
        const added = await addScope(act, breach, scope, d.tables)
        if (!added.ok) return fieldErrors([{ field: 'actor', sentence: sentenceOf(added.error.code) }])
        return redirect(`/breaches/${breachId}/people`)
      },
    },
    template: new URL('./touched-actor.njk', import.meta.url),
  })
}
