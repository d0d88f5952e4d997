/** Why people are not told, or not yet: the grounds of section 116, of everybody; the Commissioner is told all the same. */
import { civilDate, sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  longDate,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import { EXCEPTION_GROUNDS, type GroundName } from '../exception-grounds.ts'
import { selectExceptions } from '../notice-store.ts'
import { liftException, placeException } from '../place-exception.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import { groundChoices } from './person.ts'

interface ExceptionsView extends OfBreach {
  readonly isOpen: boolean
  readonly standing: readonly {
    readonly id: string
    readonly title: string
    readonly because: string
    readonly review: string
    readonly isOverdue: boolean
  }[]
  readonly ended: readonly string[]
}

export const exceptionsPage: PageDefinition = definePage({
  address: '/breaches/:breachId/exceptions',
  permission: 'breach.handle',
  title: ({ name }: ExceptionsView) => `Why people are not told of ${name}`,
  breadcrumbs: wayToBreach,
  params: breachParams,
  get: {
    activity: 'breach-viewed',
    subject: breachSubject,
    async answer({ tx, at, params: { breachId } }) {
      const breach = await selectBreach(tx, breachId)
      if (breach === undefined) return notFound()
      const all = await selectExceptions(tx, breachId)
      const today = civilDate(at)
      return view<ExceptionsView>({
        ...ofBreach(breach),
        isOpen: breach.closedAt === null,
        standing: all
          .filter(({ endedAt }) => endedAt === null)
          .map(({ id, ground, because, reviewOn, person, placedBy, placedAt }) => ({
            ...{ id, because, isOverdue: reviewOn < today },
            title: `${person === null ? 'Everybody' : 'One person'}: ${EXCEPTION_GROUNDS[ground as GroundName].text} (${EXCEPTION_GROUNDS[ground as GroundName].law})`,
            review: `Looked at again on ${longDate(reviewOn)}. Recorded by ${placedBy}, ${fullInstant(placedAt)}.`,
          })),
        ended: all.flatMap(({ ground, endedAt, endedBy }) =>
          endedAt === null
            ? []
            : [
                `${EXCEPTION_GROUNDS[ground as GroundName].text}: ended ${fullInstant(endedAt)} by ${endedBy ?? ''}`,
              ],
        ),
      })
    },
  },
  post: {
    activity: 'breach-acted-on',
    subject: breachSubject,
    form: defineForm({
      fields: {
        ends: { kind: 'hidden', mayBeLeftOut: true },
        ground: { kind: 'radios', label: 'On what ground?', options: groundChoices, errors: {} },
        because: {
          kind: 'textarea',
          label: 'Why does it apply?',
          hint: 'The Commissioner is told it. Name nobody.',
          rows: 4,
          maxLength: 2000,
          errors: {},
        },
        reviewOn: {
          kind: 'date',
          label: 'When is it looked at again?',
          errors: { notADate: 'Enter a day that exists' },
        },
      },
    }),
    async answer({ form, params: { breachId }, ...act }) {
      const breach = await selectBreach(act.tx, breachId)
      if (breach === undefined) return notFound()
      if (form.ends !== '') {
        if (!/^[0-9a-f-]{36}$/.test(form.ends)) return notFound()
        const ended = await liftException(act, breach, form.ends)
        if (!ended.ok) return fieldErrors([{ field: 'ground', sentence: sentenceOf(ended.error.code) }])
        return redirect(`/breaches/${breachId}/exceptions`)
      }
      if (form.ground === '') return fieldErrors([{ field: 'ground', sentence: 'Select the ground' }])
      if (form.because === '') return fieldErrors([{ field: 'because', sentence: 'Enter why it applies' }])
      if (form.reviewOn <= civilDate(act.at))
        return fieldErrors([{ field: 'reviewOn', sentence: 'Enter a day after today' }])
      const { ground, because, reviewOn } = form
      const placed = await placeException(act, breach, { person: null, ground, because, reviewOn })
      if (!placed.ok) return fieldErrors([{ field: 'ground', sentence: sentenceOf(placed.error.code) }])
      return redirect(`/breaches/${breachId}/exceptions`)
    },
  },
  template: new URL('./exceptions.njk', import.meta.url),
})
