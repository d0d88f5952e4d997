/** Closes an enquiry, or opens it again: whichever the page offered, and nothing that was said meanwhile is closed over. */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { selectConversation } from '../../agency-store.ts'
import { lastSaid } from './present-said.ts'
import { closeEnquiry, reopenEnquiry } from '../../acts/close.ts'
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
import { doneAddress } from './done-words.ts'

export function closePage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/close',
    permission: 'enquiry.answer',
    title: ({ reference, buttonText }: ActView) => `${buttonText} ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, async ({ tx }, { reference, state }) => {
          const isClosed = state === 'closed'
          return view<ActView>(
            {
              reference,
              seen: lastSaid(await selectConversation(tx, reference)),
              heading: isClosed ? 'Open it again?' : 'Close it?',
              words: isClosed
                ? ['It goes back to your queue.']
                : [
                    'Nothing is sent. The enquirer sees on their page that it is closed, and opens it again by writing.',
                    ...(state === 'answered' ? [] : ['It has not been answered yet.']),
                  ],
              buttonText: isClosed ? 'Open again' : 'Close',
              back: enquiryAddress(reference),
            },
            { values: { as: isClosed ? 'open' : 'closed' } },
          )
        }),
    },
    post: {
      activity: 'enquiry-closed',
      subject: subjectOf,
      form: defineForm({ fields: { as: { kind: 'hidden' }, ...seenField } }),
      answer: (request) =>
        actOnHeld(request, async (act, { reference }) => {
          const { as, seen } = request.form
          if (as === 'open') {
            await reopenEnquiry(act, reference)
            return redirect(doneAddress(reference, 'reopened'))
          }
          const last = lastSaid(await selectConversation(act.tx, reference))
          if (seen !== '' && last !== seen)
            return fieldErrors([
              {
                field: 'as',
                sentence: 'Something was said since you opened this page. Read it before you close',
              },
            ])
          await closeEnquiry(act, reference)
          return redirect(doneAddress(reference, 'closed'))
        }),
    },
    template: actTemplate,
  })
}
