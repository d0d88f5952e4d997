/** Disposes of what two people agreed to: exactly the set that the dry run named, or nothing. */
import { recordActivity } from '#activity'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { AGENCIES } from '#rooms'
import { certify } from './certificate.ts'
import { keepCertificate } from './certificate-files.ts'
import { THE_DISPOSAL, type DisposalContext } from './disposal-context.ts'
import { disposeRecords } from './dispose-records.ts'
import { dryRun, type DueRecord } from './dry-run.ts'
import { merkleRoot } from './merkle-root.ts'
import { proposeDisposals } from './propose-disposals.ts'
import { begin, end, refuse, selectToApply, type ProposalRow } from './proposal-store.ts'
import { insertCertificate, selectDisposedOf } from './store.ts'

/** Takes up what has begun, then what was agreed to; doing it twice does no harm. */
export async function applyProposals(d: DisposalContext): Promise<void> {
  const waiting = await d.database.as(`${d.site}_disposal`, selectToApply)
  for (const proposal of waiting) await applyProposal(d, proposal)
  // So that nobody reads of what is gone that it is due.
  if (waiting.length > 0) await proposeDisposals(d)
}

/** Refused when what is due is no longer what two people looked at: dry run and disposal are of one set. */
export async function applyProposal(d: DisposalContext, proposal: ProposalRow): Promise<Result<void, Fault>> {
  const place = d.tables.find(({ table }) => table === proposal.table)
  if (place === undefined) return refused(d, proposal)
  const { due, gone } = await d.database.as(`${d.site}_disposal`, async (tx) => ({
    due: (await dryRun(tx, d, place, proposal.asOf)).due,
    gone: await selectDisposedOf(tx, proposal.id),
  }))
  const isTheSame = merkleRoot([...due.map(({ hash }) => hash), ...gone]) === proposal.hash
  if (proposal.state === 'approved') {
    if (!isTheSame) return refused(d, proposal)
    await d.database.as(`${d.site}_disposal`, async (tx) => {
      const at = d.clock.now()
      if (await begin(tx, proposal.id, at))
        await recordActivity(tx, at, THE_DISPOSAL, about('disposal-begun', proposal))
    })
    await d.reached('disposal-begun')
  }
  // What changed while nobody worked was not looked at by anybody: it waits for the next dry run.
  const records: readonly DueRecord[] = isTheSame ? due : []
  await disposeRecords(d, { place, proposal: proposal.id, asOf: proposal.asOf }, records)
  await finish(d, proposal)
  return ok(undefined)
}

async function refused(d: DisposalContext, proposal: ProposalRow): Promise<Result<void, Fault>> {
  await d.database.as(`${d.site}_disposal`, async (tx) => {
    const at = d.clock.now()
    await refuse(tx, proposal.id, at)
    await recordActivity(tx, at, THE_DISPOSAL, about('disposal-refused', proposal))
  })
  return err(fault('disposal-set-changed', { detail: proposal.table }))
}

async function finish(d: DisposalContext, proposal: ProposalRow): Promise<void> {
  const { site, signingKey } = d
  await d.database.as(`${site}_disposal`, async (tx) => {
    const at = d.clock.now()
    const hashes = await selectDisposedOf(tx, proposal.id)
    const left = proposal.records - hashes.length
    if (!(await end(tx, proposal.id, { at, disposed: hashes.length, left }))) return
    const body = certify({
      ...{ site, agency: AGENCIES[site].agency, proposal, hashes, left, endedAt: at, signingKey },
    })
    const { id, class: ofClass, table } = proposal
    await insertCertificate(tx, { id, madeAt: at, class: ofClass, table, records: hashes.length, body })
    await recordActivity(tx, at, THE_DISPOSAL, {
      ...about('disposal-done', proposal),
      details: { table, records: hashes.length, left },
    })
    // Written before the commit: a certificate too many is taken up again, one too few would be lost with a restore.
    await keepCertificate(d.certificatesFolder, id, body)
  })
  await d.reached('disposal-done')
}

function about(event: string, { id, table }: ProposalRow) {
  return { event, subject: { kind: 'disposal-proposal', id }, details: { table } }
}
