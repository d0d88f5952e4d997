/** The thread in which lists are read, checked, compared, sealed and indexed, so that no scan waits for them. */
import { answerRequests } from '#jobs'
import type { MatchingStandards } from '#matching'
import type { ListEntry } from './list-entry.ts'
import { indexOf, openSilentHalf, prepareList, type PrepareRequest, type StoredList } from './prepare-list.ts'

export interface IndexRequest {
  readonly list: StoredList
  readonly screeningKey: Uint8Array
  readonly standards: MatchingStandards
}

answerRequests({
  ready: () => ({ value: undefined, transfer: [] }),
  prepare: (request: PrepareRequest) => ({ value: prepareList(request), transfer: [] }),
  index: ({ list, screeningKey, standards }: IndexRequest) => {
    const interception = JSON.parse(list.interceptionEntries) as readonly ListEntry[]
    const silent = openSilentHalf(screeningKey, list.number, list.sealedSilentHalf)
    return { value: indexOf(standards, interception, silent), transfer: [] }
  },
})
