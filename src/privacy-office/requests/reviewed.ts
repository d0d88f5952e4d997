/** What requests show the Commissioner's reviewer: of each kind, how many were decided in time, late, or still run. */
import { civilDate } from '#kernel'
import type { ReviewSource } from '#rooms'
import { RIGHTS } from '#statute'
import { asOffice, type OfficeProcess } from './acknowledge.ts'
import { countClocks } from './clock-store.ts'

export function requestsReviewed(d: Pick<OfficeProcess, 'database' | 'clock'>): ReviewSource {
  return async () => ({
    clocks: (await asOffice(d, (tx) => countClocks(tx, civilDate(d.clock.now())))).map(
      ({ kind, ...counts }) => ({
        clock: `decide-${kind}`,
        words: CLOCKS[kind],
        law: RIGHTS[kind].decide.section,
        ...counts,
      }),
    ),
  })
}

const CLOCKS = {
  access: 'A request for one’s own information is decided in time, or extended in time',
  correction: 'A request for a correction is decided in time, or extended in time',
  'official-information': 'A request for official information is decided in time, or extended in time',
  complaint: 'A privacy complaint is answered in the time that the agency promises',
} as const
