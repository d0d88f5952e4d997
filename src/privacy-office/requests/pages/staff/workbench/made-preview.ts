/** The rebuilt file as it would leave, made for whoever looks at it; the same call makes it for the copy. */
import type { Tx } from '#database'
import { howGiven, passagesOf } from '../../../workbench/giving.ts'
import { openDocument, type OpenDocument } from '../../../workbench/open-document.ts'
import { areOf, spansOf } from '../../../workbench/passages.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import type { DocumentOfRequest } from './document-page.ts'

export function madePreview(
  d: RequestPagesOptions,
  opened: OpenDocument,
  document: DocumentOfRequest,
  at: Date,
) {
  const withheld = spansOf(passagesOf(document.copied.file, document))
  return d.bench.preview(opened, { withheld, language: document.request.language, at })
}

/** Undefined while it is being made, and where it would not leave. */
export async function rebuiltBytes(
  { tx, at }: { readonly tx: Tx; readonly at: Date },
  d: RequestPagesOptions,
  document: DocumentOfRequest,
): Promise<Buffer | undefined> {
  const { file } = document.copied
  const how = howGiven(file, document)
  if (how !== 'cut' && how !== 'rebuilt') return undefined
  const opened = await openDocument(tx, d, document.copied)
  if (!opened.ok || !areOf(passagesOf(file, document), opened.value.hash)) return undefined
  const standing = await madePreview(d, opened.value, document, at)
  return standing.state === 'done' && standing.made.ok ? standing.made.value.bytes : undefined
}
