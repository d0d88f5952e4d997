/** Reads a document for the reviewer: everything that is seen, with where it stands, and everything that is not. */
import type { Page, ReadDocument } from '../document.ts'
import { openDocumentBytes, type DocumentBytes } from './open-document-bytes.ts'

export interface ReadRequest extends DocumentBytes {
  /** Words are read from the pictures of pages that have none: seconds a page. */
  readonly recognise: boolean
}

export async function readBytes(request: ReadRequest): Promise<ReadDocument> {
  const opened = await openDocumentBytes(request, request.recognise)
  const { kind, hidden } = opened
  if (opened.form === 'flow') return { form: 'flow', kind, blocks: opened.flow.blocks, hidden: hidden.things }
  const pages: Page[] = []
  await opened.pages.findHidden()
  for (let index = 0; index < opened.pages.count; index++) pages.push((await opened.pages.pageAt(index)).page)
  await opened.pages.close()
  return { form: 'pages', kind, pages, hidden: hidden.things }
}
