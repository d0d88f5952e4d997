/** Takes back a reply in the seconds before it goes out; the words stand in the box again. */
import { isRandomId } from '#kernel'
import { defineForm, definePage, keptInSession, redirect, type PageDefinition } from '#pages'
import { takeBack } from '../../acts/take-back.ts'
import type { ReplyDependencies } from '../../acts/reply.ts'
import { enquiryAddress, leadsBackToEnquiry, actOnHeld } from './act-page.ts'
import { subjectOf } from './enquiry-params.ts'

/** What was taken back stands in no address. */
export const drafts = keptInSession<string>()

export function takeBackPage(d: Pick<ReplyDependencies, 'mail'>): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/take-back',
    permission: 'enquiry.answer',
    title: 'Take back',
    ...leadsBackToEnquiry,
    post: {
      activity: 'enquiry-reply-taken-back',
      subject: subjectOf,
      form: defineForm({ fields: { message: { kind: 'hidden' } } }),
      answer: (request) =>
        actOnHeld(request, async (act, { reference }) => {
          const { message } = request.form
          const words = isRandomId(message) ? await takeBack(d, act, message) : undefined
          const here = enquiryAddress(reference)
          if (words === undefined) return redirect(`${here}?late=yes`)
          return redirect(`${here}?draft=${drafts.keep(words, request)}#words`)
        }),
    },
  })
}
