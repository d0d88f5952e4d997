/** Ends what the privacy office has decided, or what has ended there: its word is the desk's. */
import type { Database } from '#database'
import type { PrivacyOffice, StandingRequest } from '#rooms'
import type { CaseState } from './case-states.ts'
import { markEnded, selectOpenEverywhere } from './store.ts'

const OFFICE = { id: 'privacy-office', name: 'the privacy office' } as const

const ENDS: Readonly<Record<StandingRequest['state'], Exclude<CaseState, 'open'> | undefined>> = {
  open: undefined,
  decided: 'decided',
  provided: 'decided',
  transferred: 'decided',
  withdrawn: 'withdrawn',
}

export async function followOffice(
  { database }: { readonly database: Database },
  office: Pick<PrivacyOffice, 'standingOf'>,
): Promise<void> {
  await database.as('desk_requests', async (tx) => {
    for (const { id, reference, kind } of await selectOpenEverywhere(tx))
      for (const standing of await office.standingOf(tx, reference)) {
        const as = ENDS[standing.state]
        if (standing.kind === kind && as !== undefined)
          await markEnded(tx, id, { as, at: standing.decidedAt ?? standing.receivedAt, by: OFFICE })
      }
  })
}
