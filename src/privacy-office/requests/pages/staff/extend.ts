/** Takes more time: on a ground of the Act, within the first time, told at once with the right to complain. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, longDate, redirect, view, type PageDefinition } from '#pages'
import { RIGHTS, type RightRule } from '#statute'
import { extendRequest } from '../../acts/extend.ts'
import {
  actOnRequest,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface ExtendView extends ActView {
  readonly grounds: readonly { readonly value: string; readonly text: string }[]
}

export function extendPage({ after }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/extend',
    permission: 'requests.handle',
    title: ({ reference }: ExtendView) => `More time for ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, ({ reference, kind, dueOn }) => {
          const { extend }: RightRule = RIGHTS[kind]
          return view<ExtendView>({
            reference,
            heading: 'Take more time',
            words: [
              `It can be extended until ${longDate(dueOn)} (${extend?.section ?? ''}), for as long as is reasonable. They are told the new day, the ground, and that they may complain.`,
            ],
            grounds: (extend?.grounds ?? []).map(({ ground, words }) => ({ value: ground, text: words })),
            buttonText: 'Take more time, and tell them',
            back: requestPath(reference),
          })
        }),
    },
    post: {
      activity: 'request-extended',
      subject: subjectOf,
      form: defineForm({
        fields: {
          to: {
            kind: 'date',
            label: 'Until which day?',
            errors: { empty: 'Enter the new day', notADate: 'Enter a day that exists' },
          },
          ground: { kind: 'radios', label: 'On which ground?', errors: { empty: 'Select the ground' } },
          words: {
            kind: 'textarea',
            label: 'What makes it so here?',
            hint: 'They read this.',
            rows: 3,
            maxLength: 1_000,
            errors: { empty: 'Enter what makes it so', tooLong: 'Use 1,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, row) => {
          const { extend }: RightRule = RIGHTS[row.kind]
          if (extend?.grounds.some(({ ground }) => ground === request.form.ground) !== true)
            return fieldErrors([{ field: 'ground', sentence: 'Select a ground of this Act' }])
          const extended = await extendRequest(act, row, request.form)
          if (!extended.ok)
            return fieldErrors([
              { field: extended.error.field ?? 'to', sentence: sentenceOf(extended.error.code) },
            ])
          await after.told(act, row)
          return redirect(requestPath(row.reference))
        }),
    },
    template: new URL('./extend.njk', import.meta.url),
  })
}
