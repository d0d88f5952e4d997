/** The pages of a rebuilt file as pictures, and the file itself, for whoever looks at the preview and nobody else. */
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { actTemplate, subjectOf } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { documentParams, onDocument, pictureParams } from './document-page.ts'
import { rebuiltBytes } from './made-preview.ts'
import { jpeg } from './picture.ts'

export function previewFilePages(d: RequestPagesOptions): readonly PageDefinition[] {
  const picture = definePage({
    address: '/requests/:reference/files/:record/preview/:page',
    permission: 'requests.handle',
    title: 'Picture of a page',
    params: pictureParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const bytes = await rebuiltBytes(asking, d, document)
          if (bytes === undefined) return notFound()
          const { language } = document.request
          const shown = { page: Number(asking.params.page), withheld: [], language }
          return jpeg(async () => {
            const drawn = await d.bench.draw({ bytes, name: 'rebuilt.pdf' }, shown)
            return drawn.ok ? drawn.value.bytes : undefined
          })
        }),
    },
    template: actTemplate,
  })
  const file = definePage({
    address: '/requests/:reference/files/:record/preview-file',
    permission: 'requests.handle',
    title: 'A file as they will get it',
    params: documentParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const body = await rebuiltBytes(asking, d, document)
          return body === undefined
            ? notFound()
            : fileAnswer({
                name: 'preview-not-yet-given.pdf',
                type: 'application/pdf',
                body,
                size: body.length,
              })
        }),
    },
    template: actTemplate,
  })
  return [picture, file]
}
