/** Days after a silent alert: an officer works on the trace, and the person pays or arranges at the contact centre. */
import { selectTraces, takeTraceStep } from '#justice/tracing'
import { BrokenPromise } from '#kernel'
import { actAtJustice } from './at-justice.ts'
import { letWordTravel, type HistorySites } from './history-sites.ts'
import type { PlannedLater } from './plan-month.ts'
import { actorOf, staffOf } from './staff.ts'
import type { JusticeAct } from './story.ts'

const BETWEEN_TWO_MS = 95_000
const MOST_TRACES = 1000

export async function playTraces(sites: HistorySites, later: readonly PlannedLater[]): Promise<void> {
  for (const { listed, does } of later) {
    if (typeof does === 'string') continue
    sites.clock.pass(BETWEEN_TWO_MS)
    await stepTrace(sites, listed.person.passport.documentNumber, does)
  }
}

export async function playPayments(sites: HistorySites, later: readonly PlannedLater[]): Promise<void> {
  const acts = later.flatMap(({ listed, does }) =>
    typeof does === 'string' ? [{ listed, does: does satisfies JusticeAct }] : [],
  )
  for (const act of acts) {
    sites.clock.pass(BETWEEN_TWO_MS)
    await actAtJustice(sites.justice, act)
  }
  // An alert that no longer stands is withdrawn at once.
  if (acts.length > 0) await letWordTravel(sites)
}

async function stepTrace(
  { justice, clock }: HistorySites,
  passport: string,
  steps: readonly string[],
): Promise<void> {
  const officer = staffOf('justice', 'justice-list-officer')
  const { database, newId, programme } = justice.context
  await database.as(officer.databaseRole, async (tx) => {
    const work = await selectTraces(tx, MOST_TRACES)
    const trace = work.find(({ details }) => details.passport_number === passport)
    if (trace === undefined) throw new BrokenPromise('a trace of the history is not on the work list')
    for (const step of steps) {
      const dependencies = { newId, agreement: programme.tracing }
      const asked = { traceId: trace.traceId, step }
      const taken = await takeTraceStep(tx, dependencies, asked, actorOf(officer), clock.now())
      if (!taken.ok) throw new BrokenPromise(`the step ${step} of a trace was refused`, taken.error.code)
    }
  })
}
