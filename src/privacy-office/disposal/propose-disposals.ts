/** The daily dry run: every table is counted, and what is due is proposed to two people. It disposes of nothing. */
import { recordActivity } from '#activity'
import { civilDate } from '#kernel'
import type { Tx } from '#database'
import { addDays } from '#statute'
import { THE_DISPOSAL, type DisposalContext } from './disposal-context.ts'
import type { DisposableTable } from './disposable-tables.ts'
import { dryRun, type DryRun } from './dry-run.ts'
import { ENGINE } from './engine.ts'
import { insertProposal, selectOpenProposal, supersede, type ProposalRow } from './proposal-store.ts'
import { saveStanding } from './store.ts'

/** A proposal that two people have not agreed to for so long gives way to one of today. */
const DAYS_PROPOSED = 7

/** How many proposals are new. */
export async function proposeDisposals(d: DisposalContext): Promise<number> {
  let proposed = 0
  for (const place of d.tables)
    if (await d.database.as(`${d.site}_disposal`, (tx) => proposeOf(tx, d, place))) proposed += 1
  return proposed
}

async function proposeOf(tx: Tx, d: DisposalContext, place: DisposableTable): Promise<boolean> {
  const at = d.clock.now()
  const today = civilDate(at)
  const { table, retention } = place
  const found = await dryRun(tx, d, place, today)
  await saveStanding(tx, {
    ...{ table, class: retention, countedAt: at, countedOn: today },
    ...{ due: found.due.length, held: found.held, pastMaximum: found.pastMaximum },
  })
  const open = await selectOpenProposal(tx, table)
  if (open !== undefined && (await stillHolds(tx, d, place, { open, found }))) return false
  if (open !== undefined) await supersede(tx, open.id)
  if (found.due.length === 0) return false
  const id = d.newId()
  await insertProposal(tx, {
    ...{ id, table, class: retention, madeAt: at, engine: ENGINE },
    ...{ asOf: today, firstOn: found.firstOn, lastOn: found.lastOn, hash: found.hash },
    ...{ records: found.due.length, held: found.held },
  })
  await recordActivity(tx, at, THE_DISPOSAL, {
    event: 'disposal-proposed',
    subject: { kind: 'disposal-proposal', id },
    details: { table, records: found.due.length },
  })
  return true
}

/** Two people may be looking at it: it stands as long as what it names is what would be disposed of, and for some days. */
async function stillHolds(
  tx: Tx,
  d: DisposalContext,
  place: DisposableTable,
  { open, found }: { readonly open: ProposalRow; readonly found: DryRun },
): Promise<boolean> {
  if (open.state !== 'proposed') return true
  if (found.asOf > addDays(open.asOf, DAYS_PROPOSED)) return false
  if (open.hash === found.hash) return true
  return open.hash === (await dryRun(tx, d, place, open.asOf)).hash
}
