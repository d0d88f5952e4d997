/** Joins an enquiry to another of the same address, and parts them again. */
import {
  defineForm,
  definePage,
  fieldErrors,
  noFields,
  notFound,
  redirect,
  view,
  type Choice,
  type PageDefinition,
} from '#pages'
import { authorOf } from '../../acts/act.ts'
import { join, partAgain, selectBothForJoin, type JoinRefusal } from '../../acts/join.ts'
import { selectOthersOf } from '../../agency-store.ts'
import { isTopic, TOPICS } from '#desk/directory'
import { sentenceOf } from '#kernel'
import { actOnHeld, enquiryAddress, leadsBackToEnquiry, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

const MOST_OTHERS = 20

const REFUSALS: Readonly<Record<JoinRefusal, string>> = {
  'not-held': 'Your agency holds no such enquiry',
  itself: 'Select another enquiry than this one',
  'another-address': 'It came from another email address: answer each by itself',
  'joined-already': 'One of the two is joined already: part them first',
  'reply-held-back': sentenceOf('enquiry-reply-held-back'),
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
            words:
              others.length === 0
                ? ['Your agency holds no other enquiry of this address.']
                : [
                    'Both came from one email address. This one is closed, what was said in it is read in the other, and you answer once, there.',
                    'The enquirer sees that it was joined with another of their questions. You can part them again.',
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
      async answer({ tx, at, newId, person, params: { reference }, form: { to } }) {
        const [enquiry, other] = await selectBothForJoin(tx, reference, to)
        if (enquiry === undefined) return notFound()
        const done = await join({ tx, at, newId, by: authorOf(person) }, enquiry, other)
        if (!done.ok) return fieldErrors([{ field: 'to', sentence: REFUSALS[done.error] }])
        return redirect(doneAddress(to, 'joined'))
      },
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
        actOnHeld(request, async (act, { reference }) => {
          await partAgain(act, reference)
          return redirect(doneAddress(reference, 'parted'))
        }),
    },
  })
}
