/** Joins an enquiry to another of the same address, and parts them again. */
import {
  defineForm,
  definePage,
  fieldErrors,
  noFields,
  redirect,
  view,
  type Choice,
  type PageDefinition,
} from '#pages'
import { join, partAgain, type JoinRefusal } from '../../acts/join.ts'
import { selectOthersOf } from '../../agency-store.ts'
import { isTopic, TOPICS } from '#desk/directory'
import { enquiryAddress, leadsBackToEnquiry, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'

const MOST_OTHERS = 20

const REFUSALS: Readonly<Record<JoinRefusal, string>> = {
  'not-held': 'Your agency holds no such enquiry',
  itself: 'Select another enquiry than this one',
  'another-address': 'It came from another email address: answer each by itself',
  'joined-already': 'One of the two is joined already: part them first',
}

export function joinPage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/join',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Join ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, async ({ tx }, { reference, email }) => {
          const others = email === '' ? [] : await selectOthersOf(tx, email, reference, MOST_OTHERS)
          return view<ActView & { readonly choices: readonly Choice[] }>({
            ...{ reference, back: enquiryAddress(reference) },
            heading: 'Join to another enquiry',
            choices: others.map((one) => ({
              value: one.reference,
              text: isTopic(one.topic) ? `${one.reference}, ${TOPICS[one.topic].en}` : one.reference,
            })),
            words: [
              'Both came from one email address. This one is closed, what was said in it is read in the other, and you answer once, there.',
              'The enquirer sees that it was joined with another of their questions. You can part them again.',
              ...(others.length === 0 ? ['Your agency holds no other enquiry of this address.'] : []),
            ],
            buttonText: 'Join',
          })
        }),
    },
    post: {
      activity: 'enquiry-joined',
      subject: subjectOf,
      form: defineForm({
        fields: {
          to: { kind: 'radios', label: 'To which?', errors: { empty: 'Select the enquiry to join it to' } },
        },
      }),
      answer: (request) =>
        onHeld(request, async (act, enquiry) => {
          const done = await join(act, enquiry, request.form.to)
          if (!done.ok) return fieldErrors([{ field: 'to', sentence: REFUSALS[done.error] }])
          return redirect(enquiryAddress(request.form.to))
        }),
    },
    template: new URL('./assign.njk', import.meta.url),
  })
}

export function partPage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/part',
    permission: 'enquiry.answer',
    title: 'Part',
    ...leadsBackToEnquiry,
    post: {
      activity: 'enquiry-parted',
      subject: subjectOf,
      form: noFields,
      answer: (request) =>
        onHeld(request, async (act, { reference }) => {
          await partAgain(act, reference)
          return redirect(enquiryAddress(reference))
        }),
    },
  })
}
