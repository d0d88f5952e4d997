/** Transfers a request to the agency that holds what is asked for, and tells the person (Privacy Act 2020 ss 43, 62; OIA s 14). */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, longDate, redirect, view, type PageDefinition } from '#pages'
import { RIGHTS, type RightRule } from '#statute'
import { transferRequest } from '../../acts/transfer.ts'
import {
  actOnRequest,
  actTemplate,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

export function transferPage({ after }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/transfer',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Transfer ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, ({ reference, kind, transferBy }) => {
          const { transfer }: RightRule = RIGHTS[kind]
          return view<ActView>({
            reference,
            heading: 'Transfer it to another agency',
            words: [
              transfer === undefined || transferBy === null
                ? sentenceOf('request-not-transferable')
                : `By ${longDate(transferBy)} at the latest (${transfer.section}): where another agency holds it, or it is more closely connected with what that agency does. They are told to whom.`,
            ],
            buttonText: 'Transfer it, and tell them',
            back: requestPath(reference),
          })
        }),
    },
    post: {
      activity: 'request-transferred',
      subject: subjectOf,
      form: defineForm({
        fields: {
          to: {
            kind: 'text',
            label: 'To which agency?',
            maxLength: 200,
            errors: { empty: 'Enter the agency', tooLong: 'Use 200 characters or fewer' },
          },
          words: {
            kind: 'textarea',
            label: 'Why is it theirs?',
            rows: 3,
            maxLength: 1_000,
            errors: { empty: 'Enter why it is theirs', tooLong: 'Use 1,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, row) => {
          const transferred = await transferRequest(act, row, request.form)
          if (!transferred.ok)
            return fieldErrors([
              { field: transferred.error.field ?? 'to', sentence: sentenceOf(transferred.error.code) },
            ])
          await after.told(act, row)
          await after.ended(act, row.reference)
          return redirect(requestPath(row.reference))
        }),
    },
    template: actTemplate,
  })
}
