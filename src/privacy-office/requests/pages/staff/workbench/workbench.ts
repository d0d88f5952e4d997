/** The document workbench: what a file shows and what it hides, and which passages of it are withheld. */
import Type from 'typebox'
import { definePage, tableQuery, view, type PageDefinition } from '#pages'
import { selectForAct } from '../../../store.ts'
import { subjectOf } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { documentParams, onDocument, toFiles } from './document-page.ts'
import { actOnDocument, workbenchForm } from './act-on-document.ts'
import { presentWorkbench, type WorkbenchView } from './present-workbench.ts'

export function workbenchPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/files/:record',
    permission: 'requests.handle',
    title: ({ reference }: WorkbenchView) => `A file of ${reference}`,
    layout: 'wide',
    breadcrumbs: toFiles,
    params: documentParams,
    query: Type.Object({
      ...tableQuery,
      part: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
      picture: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
    }),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const shown = await presentWorkbench(asking, d, document)
          return view(shown, {
            values: { extent: 'chosen' },
            ...(shown.isBeingRead ? { refreshAfterSeconds: 2 } : {}),
          })
        }),
    },
    post: {
      activity: 'request-document-acted-on',
      subject: subjectOf,
      form: workbenchForm,
      answer: (asking) =>
        onDocument(asking, d, (document) => actOnDocument(asking, d, document), selectForAct),
    },
    template: new URL('./workbench.njk', import.meta.url),
  })
}
