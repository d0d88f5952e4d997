/** Hands an enquiry on: the page says beforehand that this agency will see it no more. */
import { DESK_AGENCIES, DESK_AGENCY_NAMES, isDeskAgency } from '#desk/directory'
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type Choice, type PageDefinition } from '#pages'
import { handOn } from '../../acts/hand-on.ts'
import { actOnHeld, enquiryAddress, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { suggestedFor } from './suggested-for.ts'

export function handOnPage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/hand-on',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Hand on ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, async ({ tx, by }, { reference }) => {
          const suggestion = await suggestedFor(tx, reference)
          const choices = DESK_AGENCY_NAMES.filter((one) => one !== by.agency).map((value) => ({
            value,
            text: DESK_AGENCIES[value].en,
            hint: suggestion?.agency === value ? `Suggested, because of: ${suggestion.words.join(', ')}` : '',
          }))
          return view<ActView & { readonly choices: readonly Choice[] }>({
            ...{ reference, choices },
            heading: 'Hand on to another agency',
            words: [
              'From then on your agency no longer sees the enquiry. Your notes stay with you and are not handed on.',
              'The enquirer sees on their page that it went to that agency.',
            ],
            buttonText: 'Hand on',
            back: enquiryAddress(reference),
          })
        }),
    },
    post: {
      activity: 'enquiry-handed-on',
      subject: subjectOf,
      form: defineForm({
        fields: {
          to: {
            kind: 'radios',
            label: 'Which agency?',
            errors: { empty: 'Select an agency' },
          },
        },
      }),
      answer: (request) =>
        actOnHeld(request, async (act, { reference }) => {
          const { to } = request.form
          if (!isDeskAgency(to) || to === act.by.agency)
            return fieldErrors([{ field: 'to', sentence: 'Select another agency than your own' }])
          const done = await handOn(act, reference, to)
          return done.ok
            ? redirect(`/queue?gone=${reference}&to=${to}`)
            : fieldErrors([{ field: 'to', sentence: sentenceOf(done.error.code) }])
        }),
    },
    template: new URL('./assign.njk', import.meta.url),
  })
}
