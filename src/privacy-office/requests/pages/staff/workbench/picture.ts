/** The picture of one page of a file, for the workbench: a page as it is held, a flow as it would be typeset without what is withheld. */
import { Readable } from 'node:stream'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { openDocument } from '../../../workbench/open-document.ts'
import { areOf, spansOf } from '../../../workbench/passages.ts'
import { passagesOf } from '../../../workbench/giving.ts'
import { actTemplate, subjectOf } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { onDocument, pictureParams } from './document-page.ts'

export function documentPicturePage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/files/:record/picture/:page',
    permission: 'requests.handle',
    title: 'Picture of a page',
    params: pictureParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async ({ request: { language }, copied, ...said }) => {
          const opened = await openDocument(asking.tx, d, copied)
          if (!opened.ok) return notFound()
          const passages = passagesOf(copied.file, said)
          const withheld = areOf(passages, opened.value.hash) ? spansOf(passages) : []
          const page = Number(asking.params.page)
          return jpeg(async () => {
            const read = await d.bench.read(opened.value)
            const isFlow = read.state === 'done' && read.made.ok && read.made.value.read.form === 'flow'
            const shown = { page, language, withheld: isFlow ? withheld : [] }
            const drawn = await d.bench.draw(opened.value, shown)
            return drawn.ok ? drawn.value.bytes : undefined
          })
        }),
    },
    template: actTemplate,
  })
}

/** Drawn after the commit, so that nobody's transaction waits for it; one that cannot be drawn breaks off. */
export function jpeg(draw: () => Promise<Buffer | undefined>): ReturnType<typeof fileAnswer> {
  const pieces = async function* () {
    const bytes = await draw()
    if (bytes !== undefined) yield bytes
  }
  return fileAnswer({ name: 'page.jpg', type: 'image/jpeg', body: Readable.from(pieces()) })
}
