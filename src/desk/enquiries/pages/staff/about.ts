/** Says what an enquiry is about: topic, market, and the day on which somebody looks at it again, unless somebody else did since. */
import { isMarket, isTopic, marketChoices, marketName, TOPIC_NAMES, TOPICS } from '#desk/directory'
import { civilDate } from '#kernel'
import { defineForm, definePage, fieldErrors, longDate, redirect, view, type PageDefinition } from '#pages'
import { describeEnquiry } from '../../acts/describe.ts'
import type { EnquiryRow } from '../../agency-store.ts'
import {
  actOnHeld,
  actTemplate,
  enquiryAddress,
  onHeld,
  seenField,
  toEnquiry,
  type ActView,
} from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { markOf } from './mark-of.ts'
import { doneAddress } from './done-words.ts'

export function aboutPage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/about',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Describe ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, (_, { reference, topic, market, followUpOn }) => {
          const seen = seenOf({ topic, market, followUpOn })
          const [year = '', month = '', day = ''] = (followUpOn ?? '').split('-')
          return Promise.resolve(
            view<ActView>(
              {
                ...{ reference, seen },
                heading: 'What is it about?',
                words: [
                  'The topic is what the figures count. What the rules suggested is kept beside it, so that they can be mended.',
                ],
                buttonText: 'Save',
                back: enquiryAddress(reference),
              },
              {
                values: {
                  ...{ topic: topic ?? '', market: market ?? '' },
                  ...{ 'followUp-day': day, 'followUp-month': month, 'followUp-year': year },
                },
              },
            ),
          )
        }),
    },
    post: {
      activity: 'enquiry-described',
      subject: subjectOf,
      form: defineForm({
        fields: {
          ...seenField,
          topic: {
            kind: 'select',
            label: 'Topic',
            options: TOPIC_NAMES.map((value) => ({ value, text: TOPICS[value].en })),
            errors: {},
          },
          market: { kind: 'select', label: 'Market', options: marketChoices(), errors: {} },
          followUp: {
            kind: 'date',
            label: 'Look at it again on (optional)',
            errors: { notADate: 'Enter a day that exists, or none' },
          },
        },
      }),
      answer: (request) =>
        actOnHeld(request, async (act, enquiry) => {
          const { reference } = enquiry
          const { seen, topic, market, followUp } = request.form
          if (seen !== '' && seen !== seenOf(enquiry))
            return fieldErrors([
              {
                field: 'topic',
                sentence: `Somebody described it since you opened this page. It is now: ${said(enquiry)}`,
              },
            ])
          // A day that stands already may have passed.
          if (followUp !== '' && followUp !== enquiry.followUpOn && followUp < civilDate(act.at))
            return fieldErrors([{ field: 'followUp', sentence: 'Enter today or a day to come' }])
          await describeEnquiry(act, reference, {
            topic: isTopic(topic) ? topic : null,
            market: isMarket(market) ? market : null,
            followUpOn: followUp === '' ? null : followUp,
          })
          return redirect(doneAddress(reference, 'described'))
        }),
    },
    template: actTemplate,
  })
}

type Described = Pick<EnquiryRow, 'topic' | 'market' | 'followUpOn'>

const seenOf = ({ topic, market, followUpOn }: Described) => markOf({ topic, market, followUpOn })

function said({ topic, market, followUpOn }: Described): string {
  return [
    isTopic(topic) ? TOPICS[topic].en : 'no topic',
    market === null ? 'no market' : marketName(market),
    followUpOn === null ? 'no day' : longDate(followUpOn),
  ].join(', ')
}
