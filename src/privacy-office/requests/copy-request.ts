/** What is theirs of a request, named for whoever gathers it: the copy, and the office's own pages. */
import type { CopyRequest } from '#privacy-office/holdings'
import { AGENCIES, type RoomContext } from '#rooms'
import type { FoundRow } from './found-store.ts'
import type { RequestRow } from './request.ts'

export interface CopiedRequest {
  readonly request: Pick<RequestRow, 'reference' | 'email' | 'addressConfirmedAt'>
  readonly found: readonly FoundRow[]
  readonly at: Date
}

export function copyRequest(
  { site, declared, holdings }: Pick<RoomContext, 'site' | 'declared' | 'holdings'>,
  { request, found, at }: CopiedRequest,
): CopyRequest {
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
