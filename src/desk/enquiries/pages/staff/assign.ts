/** Gives an enquiry to somebody of the agency, or back to the queue; what a colleague has meanwhile is taken over knowingly. */
import { defineForm, definePage, fieldErrors, redirect, view, type Choice, type PageDefinition } from '#pages'
import { assign } from '../../acts/assign.ts'
import { selectAgents } from '../../agency-store.ts'
import { actOnHeld, enquiryAddress, onHeld, seenField, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

const ME = 'me'
/** Also as what was seen: who had it. */
export const NOBODY = 'nobody'

export function assignPage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/assign',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Assign ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, async ({ tx, by }, { reference, assignedTo }) => {
          const choices: readonly Choice[] = [
            { value: ME, text: 'Me' },
            ...(await selectAgents(tx))
              .filter(({ personId }) => personId !== by.id)
              .map(({ personId: value, name: text }) => ({ value, text })),
            { value: NOBODY, text: 'Nobody: back to the queue' },
          ]
          return view<ActView & { readonly choices: readonly Choice[] }>(
            {
              ...{
                reference,
                choices,
                words: ['Everybody of your agency who has been at the desk is listed.'],
              },
              seen: assignedTo ?? NOBODY,
              heading: 'Who takes it?',
              buttonText: 'Assign',
              back: enquiryAddress(reference),
            },
            { values: { to: assignedTo === by.id ? ME : (assignedTo ?? '') } },
          )
        }),
    },
    post: {
      activity: 'enquiry-assigned',
      subject: subjectOf,
      form: defineForm({
        fields: {
          ...seenField,
          to: { kind: 'radios', label: 'Who?', errors: { empty: 'Select who takes it' } },
        },
      }),
      answer: (request) =>
        actOnHeld(request, async (act, { reference, assignedTo }) => {
          const { to, seen } = request.form
          const personId = to === ME ? act.by.id : to === NOBODY ? null : to
          const known = await selectAgents(act.tx)
          if (personId !== null && personId !== act.by.id && !known.some((one) => one.personId === personId))
            return fieldErrors([{ field: 'to', sentence: 'Select somebody of your agency' }])
          if (seen !== '' && seen !== (assignedTo ?? NOBODY) && personId !== assignedTo) {
            const holder = known.find((one) => one.personId === assignedTo)?.name ?? 'A colleague'
            const now = assignedTo === null ? 'It was given back to the queue' : `${holder} has it`
            return fieldErrors([{ field: 'to', sentence: `${now} since you opened the page` }])
          }
          await assign(act, reference, personId)
          const done = to === NOBODY ? 'unassigned' : personId === act.by.id ? 'taken' : 'assigned'
          return redirect(doneAddress(reference, done))
        }),
    },
    template: new URL('./assign.njk', import.meta.url),
  })
}
