/** What every page of the document workbench has in common: the file among those that go along with the copy, or nothing. */
import Type from 'typebox'
import type { Tx } from '#database'
import { notFound, type PageDefinition } from '#pages'
import { selectAsCame } from '../../../as-came-store.ts'
import type { RequestRow } from '../../../request.ts'
import { selectRequest } from '../../../store.ts'
import { selectWithheld } from '../../../withheld-store.ts'
import type { SaidOfFiles } from '../../../workbench/giving.ts'
import { filesOf, type CopiedFile } from '../../../workbench/open-document.ts'
import { requestParams } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'

export const documentParams = Type.Object({
  ...requestParams.properties,
  record: Type.String({ format: 'uuid' }),
})

export const documentPath = (reference: string, record: string) =>
  `/requests/${reference}/files/${record}` as const

/** A picture of it, counted from 0. */
export const pictureParams = Type.Object({
  ...documentParams.properties,
  page: Type.String({ pattern: '^[0-9]{1,4}$' }),
})

export function toFiles({ reference }: { readonly reference: string }) {
  return [
    { text: 'Requests', href: '/requests' },
    { text: reference, href: `/requests/${reference}` },
    { text: 'Files and mails', href: `/requests/${reference}/files` },
  ] as const satisfies PageDefinition['breadcrumbs']
}

export interface DocumentOfRequest extends SaidOfFiles {
  readonly request: RequestRow
  readonly copied: CopiedFile
}

interface Asking {
  readonly tx: Tx
  readonly at: Date
  readonly params: { readonly reference: string; readonly record: string }
}

export async function onDocument<Answer>(
  { tx, at, params: { reference, record } }: Asking,
  d: RequestPagesOptions,
  answer: (document: DocumentOfRequest) => Promise<Answer>,
  select: typeof selectRequest = selectRequest,
): Promise<Answer | ReturnType<typeof notFound>> {
  const request = await select(tx, reference)
  if (request === undefined) return notFound()
  const copied = (await filesOf(tx, d, request, at)).find(({ file }) => file.record === record)
  if (copied === undefined) return notFound()
  const withheld = await selectWithheld(tx, reference)
  return answer({ request, copied, withheld, asCame: await selectAsCame(tx, reference) })
}
