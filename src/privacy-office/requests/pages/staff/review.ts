/** A complaint looked at again by somebody who had no part in it: whoever has an entry on its path cannot. */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { eventOf } from '../../acts/act.ts'
import { insertEvent, selectEvents } from '../../store.ts'
import {
  actOnRequest,
  actTemplate,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'

export function reviewPage(): PageDefinition {
  return definePage({
    address: '/requests/:reference/review',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Senior review of ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, ({ reference }) =>
          view<ActView>({
            reference,
            heading: 'Look at the first answer again',
            words: ['By somebody who had no part in it. What you find is told to the person.'],
            buttonText: 'Record the review',
            back: requestPath(reference),
          }),
        ),
    },
    post: {
      activity: 'request-noted',
      subject: subjectOf,
      form: defineForm({
        once: true,
        fields: {
          finding: {
            kind: 'radios',
            label: 'What do you find?',
            options: [
              { value: 'stands', text: 'The first answer stands' },
              { value: 'changed', text: 'The first answer was wrong' },
            ],
            errors: { empty: 'Select what you find' },
          },
          words: {
            kind: 'textarea',
            label: 'Why?',
            rows: 5,
            maxLength: 4_000,
            errors: { empty: 'Enter why', tooLong: 'Use 4,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, { reference, kind, decidedAt }) => {
          const { form, onceKey, person } = request
          if (kind !== 'complaint' || decidedAt === null)
            return fieldErrors([
              { field: 'finding', sentence: 'There is no first answer to a complaint here yet' },
            ])
          const events = await selectEvents(act.tx, reference)
          if (events.some(({ byId, id }) => byId === person.id && id !== onceKey))
            return fieldErrors([
              {
                field: 'finding',
                sentence: 'You had a part in this complaint. Somebody else must look at it again',
              },
            ])
          const found = form.finding === 'stands' ? 'The first answer stands' : 'The first answer was wrong'
          await insertEvent(act.tx, {
            ...eventOf(act, reference, 'senior-review', `${found}. ${form.words}`),
            id: onceKey,
          })
          return redirect(requestPath(reference))
        }),
    },
    template: actTemplate,
  })
}
