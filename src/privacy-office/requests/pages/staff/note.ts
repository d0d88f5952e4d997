/** Writes down a step that was done outside of this site: how somebody was told or helped, how something was given. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { eventOf } from '../../acts/act.ts'
import { insertEvent, setEnded, setProvided } from '../../store.ts'
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
import type { RequestPagesOptions } from './pages-options.ts'

const STEPS = {
  assisted: 'They were told that it is here, or helped to make it',
  told: 'They were told the decision by letter or telephone',
  corrected: 'The information was corrected where it is kept',
  'recipient-told': 'Somebody who had been given the information was told of the correction',
  'copy-sent': 'What was granted was given: sent, or handed over',
  withdrawn: 'They withdrew it',
  note: 'Something else',
} as const

export function notePage({ after }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/note',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Write down in ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, ({ reference }) =>
          view<ActView>({
            reference,
            heading: 'Write something down',
            words: [
              'Your words stay in the office. The person sees on their page that the step was done, and when.',
            ],
            buttonText: 'Write it down',
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
          step: {
            kind: 'radios',
            label: 'What was done?',
            options: Object.entries(STEPS).map(([value, text]) => ({
              value: value as keyof typeof STEPS,
              text,
            })),
            errors: { empty: 'Select what was done' },
          },
          words: {
            kind: 'textarea',
            label: 'How?',
            rows: 4,
            maxLength: 4_000,
            errors: { empty: 'Enter how it was done', tooLong: 'Use 4,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, row) => {
          const { form, onceKey } = request
          const { reference } = row
          // The key of the form is the event's: a form that is sent twice writes one line.
          const event = { ...eventOf(act, reference, form.step, form.words), id: onceKey }
          if (!(await insertEvent(act.tx, event))) return redirect(requestPath(reference))
          if (form.step === 'withdrawn') {
            if (row.state !== 'open')
              return fieldErrors([{ field: 'step', sentence: sentenceOf('request-ended') }])
            await setEnded(act.tx, reference, { as: 'withdrawn', at: act.at })
          }
          if (form.step === 'copy-sent') await setProvided(act.tx, reference, act.at)
          if (form.step === 'withdrawn' || form.step === 'copy-sent') await after.ended(act, reference)
          return redirect(requestPath(reference))
        }),
    },
    template: actTemplate,
  })
}
