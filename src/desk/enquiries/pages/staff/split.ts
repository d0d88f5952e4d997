/** Makes an enquiry of its own of something that the enquirer said later. */
import {
  definePage,
  defineForm,
  fieldErrors,
  redirect,
  view,
  when,
  type Choice,
  type PageDefinition,
} from '#pages'
import { isSplit, split } from '../../acts/split.ts'
import { selectConversation } from '../../agency-store.ts'
import { actOnHeld, enquiryAddress, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

const SHOWN = 160

export function splitPage(d: Parameters<typeof split>[0]): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/split',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Split ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, async ({ tx, at }, { reference }) => {
          const said = (await selectConversation(tx, reference)).filter(isSplit)
          return view<ActView & { readonly choices: readonly Choice[] }>({
            ...{ reference, back: enquiryAddress(reference) },
            heading: 'Split off what is another question',
            choices: said.map(({ id, words, saidAt }) => ({
              value: id,
              text: words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words,
              hint: when(saidAt, at).full,
            })),
            words:
              said.length === 0
                ? ['The enquirer has said nothing since the question: there is nothing to split off.']
                : [
                    'It becomes an enquiry of its own, whose clocks count from when it was said. The enquirer gets its reference by email. Here it stands as before.',
                  ],
            buttonText: 'Split off',
          })
        }),
    },
    post: {
      activity: 'enquiry-split',
      subject: subjectOf,
      form: defineForm({
        fields: {
          to: { kind: 'radios', label: 'What?', errors: { empty: 'Select what is another question' } },
        },
      }),
      answer: (request) =>
        actOnHeld(request, async (act, enquiry) => {
          const own = await split(d, { ...act, record: request.record }, enquiry, request.form.to)
          if (own === undefined)
            return fieldErrors([{ field: 'to', sentence: 'Select something that the enquirer said' }])
          await request.record({ event: 'enquiry-recorded', subject: { kind: 'enquiry', id: own } })
          return redirect(doneAddress(own, 'split'))
        }),
    },
    template: new URL('./assign.njk', import.meta.url),
  })
}
