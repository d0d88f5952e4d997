/** Closes an enquiry, or opens it again. */
import { definePage, noFields, redirect, view, type PageDefinition } from '#pages'
import { closeEnquiry, reopenEnquiry } from '../../acts/close.ts'
import { actTemplate, enquiryAddress, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'

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
        onHeld(request, (_, { reference, state }) => {
          const isClosed = state === 'closed'
          return Promise.resolve(
            view<ActView>({
              reference,
              heading: isClosed ? 'Open it again?' : 'Close it?',
              words: isClosed
                ? ['It goes back to your queue.']
                : [
                    'Nothing is sent. The enquirer sees on their page that it is closed, and opens it again by writing.',
                    ...(state === 'answered' ? [] : ['It has not been answered yet.']),
                  ],
              buttonText: isClosed ? 'Open again' : 'Close',
              back: enquiryAddress(reference),
            }),
          )
        }),
    },
    post: {
      activity: 'enquiry-closed',
      subject: subjectOf,
      form: noFields,
      answer: (request) =>
        onHeld(request, async (act, { reference, state }) => {
          await (state === 'closed' ? reopenEnquiry(act, reference) : closeEnquiry(act, reference))
          return redirect(state === 'closed' ? enquiryAddress(reference) : '/queue')
        }),
    },
    template: actTemplate,
  })
}
