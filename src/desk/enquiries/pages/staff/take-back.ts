/** Takes back a reply in the seconds before it goes out; the words stand in the box again. */
import { isRandomId } from '#kernel'
import { defineForm, definePage, keptInSession, redirect, type PageDefinition } from '#pages'
import { takeBack } from '../../acts/take-back.ts'
import type { ReplyDependencies } from '../../acts/reply.ts'
import { enquiryAddress, leadsBackToEnquiry, actOnHeld } from './act-page.ts'
import { subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

/** What was taken back stands in no address. */
export const drafts = keptInSession<Draft>()

interface Draft {
  readonly words: string
  /** They were let go of: whoever sends it again chooses them again. */
  readonly hadFiles: boolean
}

export function takeBackPage(d: Pick<ReplyDependencies, 'mail' | 'files'>): PageDefinition {
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
          const taken = isRandomId(message)
            ? await takeBack(d, { ...act, record: request.record }, message)
            : undefined
          if (taken === undefined) return redirect(doneAddress(reference, 'late'))
          const draft = { words: taken.words, hadFiles: taken.fileIds.length > 0 }
          return redirect(`${enquiryAddress(reference)}?draft=${drafts.keep(draft, request)}#words`)
        }),
    },
  })
}
