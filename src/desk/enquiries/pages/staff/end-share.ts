/** Ends a share before its day. */
import { defineForm, definePage, redirect, type PageDefinition } from '#pages'
import { isRandomId } from '#kernel'
import { stopSharing } from '../../acts/share.ts'
import { leadsBackToEnquiry, actOnHeld } from './act-page.ts'
import { subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

export function endSharePage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/end-share',
    permission: 'enquiry.share',
    title: 'End a share',
    ...leadsBackToEnquiry,
    post: {
      activity: 'enquiry-share-ended',
      subject: subjectOf,
      form: defineForm({ fields: { share: { kind: 'hidden' } } }),
      answer: (request) =>
        actOnHeld(request, async (act, { reference }) => {
          const id = request.form.share
          if (isRandomId(id)) await stopSharing(act, reference, id)
          return redirect(doneAddress(reference, 'share-ended'))
        }),
    },
  })
}
