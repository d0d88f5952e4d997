/** Decides a request: at once where nothing is refused, else with a second person, who has read what the first wrote. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, type RequestKind } from '#two-people'
import type { RequestRow } from '../request.ts'
import { RECORD } from '../activity-events.ts'
import { selectFound } from '../found-store.ts'
import { selectProofs } from '../proof-store.ts'
import { deleteProposal, insertProposal, selectProposal } from '../proposal-store.ts'
import { insertEvent, selectEvents, selectForAct, setDecision } from '../store.ts'
import { markReviewed, selectWithheld } from '../withheld-store.ts'
import { eventOf, type OfficerAct } from './act.ts'
import { mayDecide, type Considered } from './may-decide.ts'

export interface Decided {
  readonly decision: string
  readonly words: string
}

/** What is done when a request has ended or is told of: the room's own, which knows the holds and the mail. */
export interface AfterDeciding {
  told(act: OfficerAct, request: RequestRow): Promise<void>
  ended(act: OfficerAct, reference: string): Promise<void>
}

const A_WEEK = 7 * 24

/** What is asked of the second person, as the manifest declares it. */
export const DECIDE_REQUEST = {
  name: 'requests/decide',
  sentence: 'A request by right is refused, or given without what is withheld, as the first person wrote it.',
  askedWith: 'requests.handle',
  decidedWith: 'requests.agree',
  standsForHours: A_WEEK,
} as const satisfies RequestKind

/** The same with what follows: the second person's agreement is the decision. */
export function decideWithSecond(after: AfterDeciding): RequestKind {
  return {
    ...DECIDE_REQUEST,
    async agreed(act, { subject, askedBy }) {
      const { tx, person } = act
      const request = await selectForAct(tx, subject.id)
      const proposal = await selectProposal(tx, subject.id)
      if (request === undefined || proposal === undefined) return err(fault('request-ended'))
      const considered = await consider(act, request)
      const may = mayDecide(considered, proposal.decision, proposal.words)
      if (!may.ok) return may
      await deleteProposal(tx, subject.id)
      await markReviewed(tx, subject.id, person.id)
      const first = { ...act, person: { id: askedBy, name: proposal.proposedByName } }
      await decide(first, request, proposal, { after, isEnd: !may.value.gives })
      return ok(undefined)
    },
    async declined({ tx }, { subject }) {
      await deleteProposal(tx, subject.id)
      return ok(undefined)
    },
  }
}

export async function consider({ tx }: Pick<OfficerAct, 'tx'>, request: RequestRow): Promise<Considered> {
  const { reference } = request
  return {
    request,
    proofs: await selectProofs(tx, reference),
    found: await selectFound(tx, reference),
    withheld: await selectWithheld(tx, reference),
    isCorrected: (await selectEvents(tx, reference)).some(({ kind }) => kind === 'corrected'),
  }
}

/** `asked` where a second person must agree. */
export async function decideRequest(
  act: OfficerAct,
  request: RequestRow,
  decided: Decided,
  { after, kind }: { readonly after: AfterDeciding; readonly kind: RequestKind },
): Promise<Result<'decided' | 'asked', Fault>> {
  const may = mayDecide(await consider(act, request), decided.decision, decided.words)
  if (!may.ok) return may
  if (!may.value.isRefusal) {
    await decide(act, request, decided, { after, isEnd: !may.value.gives })
    return ok('decided')
  }
  const asked = await ask(act, kind, { subject: { kind: RECORD, id: request.reference } })
  if (!asked.ok) return asked
  await insertProposal(act.tx, request.reference, { ...decided, by: act.person, at: act.at })
  await insertEvent(act.tx, eventOf(act, request.reference, 'decision-proposed'))
  return ok('asked')
}

async function decide(
  act: OfficerAct,
  request: RequestRow,
  { decision, words }: Decided,
  { after, isEnd }: { readonly after: AfterDeciding; readonly isEnd: boolean },
): Promise<void> {
  const { tx, at, person } = act
  const { reference } = request
  await setDecision(tx, reference, { decision, at, by: person.id, words, isEnd })
  await insertEvent(tx, eventOf(act, reference, 'decided'))
  await act.record({
    event: 'request-decided',
    subject: { kind: RECORD, id: reference },
    details: { decision },
  })
  await after.told(act, request)
  if (isEnd) await after.ended(act, reference)
}
