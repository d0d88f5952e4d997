/** What two list officers decide about a list that Justice holds back: that it is sent after all, or that it is not. */
import { announce, type Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, openRequestAbout, type OpenRequest, type RequestKind, type TwoPeopleAct } from '#two-people'
import { HELD_BACK_LISTS } from './channels.ts'
import { decideHeldBack, lockHeldBack } from './held-back-store.ts'

export type HeldBackDecision = 'released' | 'refused'

export const HELD_BACK_DECISIONS: readonly HeldBackDecision[] = ['released', 'refused']

const HOURS_TO_ANSWER = 24

const common = {
  askedWith: 'daily-list.release',
  decidedWith: 'daily-list.release',
  standsForHours: HOURS_TO_ANSWER,
} as const

export const HELD_BACK_REQUESTS: Readonly<Record<HeldBackDecision, RequestKind>> = {
  released: {
    ...common,
    name: 'daily-list/release-held-back',
    sentence:
      'A list is sent to Customs, though it differs from the last one by more than the agreement allows.',
    agreed: (act, { subject }) => decide(act, subject.id, 'daily-list-released'),
    declined: (act, { subject }) => decide(act, subject.id, 'daily-list-release-declined'),
  },
  refused: {
    ...common,
    name: 'daily-list/refuse-held-back',
    sentence: 'A list that is held back is not sent; the next one is built anew at its time.',
    agreed: (act, { subject }) => decide(act, subject.id, 'daily-list-refused'),
  },
}

export interface HeldBackRequest {
  readonly decision: HeldBackDecision
  readonly request: OpenRequest
}

/** What waits for a second person about a list that is held back. */
export async function heldBackRequest(tx: Tx, id: string, at: Date): Promise<HeldBackRequest | undefined> {
  for (const decision of HELD_BACK_DECISIONS) {
    const request = await openRequestAbout(tx, HELD_BACK_REQUESTS[decision], id, at)
    if (request !== undefined) return { decision, request }
  }
  return undefined
}

/** The first person asks: one thing at a time of one list. */
export async function askAboutHeldBack(
  act: TwoPeopleAct,
  id: string,
  decision: HeldBackDecision,
): Promise<Result<OpenRequest, Fault>> {
  const held = await lockHeldBack(act.tx)
  if (held?.id !== id || held.state !== 'held') return err(fault('held-back-list-not-found'))
  if ((await heldBackRequest(act.tx, id, act.at)) !== undefined)
    return err(fault('held-back-list-asked-about'))
  return ask(act, HELD_BACK_REQUESTS[decision], { subject: { kind: 'held-back-list', id } })
}

type Decided = 'daily-list-released' | 'daily-list-release-declined' | 'daily-list-refused'

async function decide({ tx, at, person, record }: TwoPeopleAct, id: string, event: Decided) {
  const state = event === 'daily-list-released' ? 'released' : 'declined'
  if (!(await decideHeldBack(tx, id, state, { person: person.id, at })))
    return err(fault('held-back-list-not-found'))
  await record({ event, subject: { kind: 'held-back-list', id } })
  if (state === 'released') await announce(tx, HELD_BACK_LISTS)
  return ok(undefined)
}
