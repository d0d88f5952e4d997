/** What two supervisors decide about a held list: that it is released, or that it is refused. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, openRequests, type OpenRequest, type RequestKind, type TwoPeopleAct } from '#two-people'
import { announce, type Tx } from '#database'
import { HELD_LISTS } from './channels.ts'
import { decideHeldList, lockHeldList, type HeldListDecision } from './store.ts'

const HOURS_TO_ANSWER = 72

function kindOf(
  decision: HeldListDecision,
  name: RequestKind['name'],
  sentence: RequestKind['sentence'],
): RequestKind {
  return {
    ...{ name, sentence },
    askedWith: 'held-list.release',
    decidedWith: 'held-list.release',
    standsForHours: HOURS_TO_ANSWER,
    async agreed({ tx, at, record }, { subject }) {
      if (!(await decideHeldList(tx, Number(subject.id), decision, at)))
        return err(fault('held-list-not-found'))
      await record({ event: `held-list-${decision}`, subject })
      await announce(tx, HELD_LISTS)
      return ok(undefined)
    },
  }
}

export const HELD_LIST_REQUESTS: Readonly<Record<HeldListDecision, RequestKind>> = {
  released: kindOf(
    'released',
    'alert-list/release-held-list',
    'A held list is applied, though it differs from the one in force by more than the agreement allows.',
  ),
  refused: kindOf(
    'refused',
    'alert-list/refuse-held-list',
    'A held list is refused: it is never applied, and Justice is told.',
  ),
}

export const HELD_LIST_DECISIONS: readonly HeldListDecision[] = ['released', 'refused']

export interface HeldListRequest {
  readonly decision: HeldListDecision
  readonly request: OpenRequest
}

/** What waits for a second person about a held list. */
export async function heldListRequest(
  tx: Tx,
  listNumber: number,
  at: Date,
): Promise<HeldListRequest | undefined> {
  for (const decision of HELD_LIST_DECISIONS) {
    const open = await openRequests(tx, HELD_LIST_REQUESTS[decision], at)
    const request = open.find(({ subject }) => subject.id === String(listNumber))
    if (request !== undefined) return { decision, request }
  }
  return undefined
}

/** The first person asks: one thing at a time of one list. */
export async function askAboutHeldList(
  act: TwoPeopleAct,
  listNumber: number,
  decision: HeldListDecision,
): Promise<Result<OpenRequest, Fault>> {
  const held = await lockHeldList(act.tx)
  if (held?.listNumber !== listNumber || held.decision !== null) return err(fault('held-list-not-found'))
  if ((await heldListRequest(act.tx, listNumber, act.at)) !== undefined)
    return err(fault('held-list-asked-about'))
  return ask(act, HELD_LIST_REQUESTS[decision], { subject: { kind: 'list', id: String(listNumber) } })
}
