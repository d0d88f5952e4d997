/** The letter of a decision, to read, print and send. */
import { definePage, notFound, view, type PageDefinition } from '#pages'
import { decisionLetter, type Letter } from '../../letter.ts'
import { selectRequest } from '../../store.ts'
import { selectWithheld } from '../../withheld-store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface LetterView {
  readonly reference: string
  readonly back: string
  readonly letter: Letter
}

export function letterPage(options: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/letter',
    permission: 'requests.handle',
    title: ({ reference }: LetterView) => `Letter of ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-letter-read',
      subject: subjectOf,
      async answer({ tx, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const letter = decisionLetter(request, await selectWithheld(tx, reference), options)
        return letter === undefined
          ? notFound()
          : view<LetterView>({ reference, back: requestPath(reference), letter })
      },
    },
    template: new URL('./letter.njk', import.meta.url),
  })
}
