/** What two people decide: that exactly what a dry run named is disposed of. */
import { announce, type Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, type OpenRequest, type RequestKind, type TwoPeopleAct } from '#two-people'
import { DISPOSAL_AGREED } from './channels.ts'
import { approve, selectProposal } from './proposal-store.ts'

const THREE_DAYS = 72

export const APPLY_DISPOSAL = {
  name: 'disposal/apply-proposal',
  sentence: 'The records that a dry run named are disposed of, if they are still exactly what is due.',
  askedWith: 'disposal.propose',
  decidedWith: 'disposal.approve',
  standsForHours: THREE_DAYS,
  async agreed({ tx, at, person }, { askedBy, subject }) {
    const approved = await approve(tx, subject.id, { askedBy, approvedBy: person.id, at })
    if (!approved) return err(fault('disposal-no-longer-proposed'))
    await announce(tx, DISPOSAL_AGREED)
    return ok(undefined)
  },
} as const satisfies RequestKind

/** The first person asks, with the hash that they looked at. */
export async function askToApply(
  act: TwoPeopleAct,
  id: string,
  hash: string,
): Promise<Result<OpenRequest, Fault>> {
  const proposal = await proposedWith(act.tx, id, hash)
  if (!proposal.ok) return proposal
  return ask(act, APPLY_DISPOSAL, { subject: { kind: 'disposal-proposal', id } })
}

async function proposedWith(tx: Tx, id: string, hash: string): Promise<Result<void, Fault>> {
  const proposal = await selectProposal(tx, id)
  if (proposal?.state !== 'proposed') return err(fault('disposal-no-longer-proposed'))
  return proposal.hash === hash ? ok(undefined) : err(fault('disposal-set-changed'))
}
