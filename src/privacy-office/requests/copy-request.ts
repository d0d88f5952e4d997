/** What is theirs of a request, named for whoever gathers it: the copy, and the office's own pages. */
import type { CopyRequest } from '#privacy-office/holdings'
import { AGENCIES, type RoomContext } from '#rooms'
import type { Files } from '#files'
import type { DocumentRow } from './document-store.ts'
import type { FoundRow } from './found-store.ts'
import { releasedDocuments } from './released-documents.ts'
import type { RequestRow } from './request.ts'

export interface CopiedRequest {
  readonly request: Pick<RequestRow, 'reference' | 'kind' | 'email' | 'addressConfirmedAt'>
  readonly found: readonly FoundRow[]
  /** Left out: none was put to it. */
  readonly documents?: readonly DocumentRow[]
  readonly at: Date
}

export interface CopyContext extends Pick<RoomContext, 'site' | 'declared' | 'holdings'> {
  readonly files: Pick<Files, 'heldOf'> | undefined
}

export function copyRequest(context: CopyContext, of: CopiedRequest): CopyRequest {
  return of.request.kind === 'official-information' ? released(context, of) : own(context, of)
}

/** What is official information is about nobody in particular: its documents alone. */
function released(
  { site, declared, files }: CopyContext,
  { request: { reference }, documents = [], at }: CopiedRequest,
): CopyRequest {
  return {
    ...{ site, at, reference, agency: AGENCIES[site].agency, isReleased: true },
    ...{
      maps: [],
      openers: [releasedDocuments(files, reference, documents)],
      events: declared.activityEvents,
    },
    ...{ records: [], email: '', withheld: [], readWith: [] },
  }
}

function own({ site, declared, holdings }: CopyContext, { request, found, at }: CopiedRequest): CopyRequest {
  return {
    ...{ site, at, reference: request.reference, agency: AGENCIES[site].agency, withheld: [], readWith: [] },
    ...{ maps: declared.dataMaps, openers: holdings, events: declared.activityEvents },
    records: found.map(({ table, record, kind, certainty }) => ({
      ...{ table, record, kind, certainty, confirmed: true },
    })),
    // Mail to an address is theirs once they have shown that they read it.
    email: request.addressConfirmedAt === null ? '' : request.email,
  }
}
