/** What two people decide about a message that can never be taken: it is put aside, and its stream goes on. */
import { SITE_NAMES, type SiteName, type Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, type OpenRequest, type RequestKind, type TwoPeopleAct } from '#two-people'
import { putAside, standingStreams, type StandingStream } from './standing-store.ts'

const HOURS_TO_ANSWER = 24

type StandingAt = Pick<StandingStream, 'direction' | 'peer' | 'type' | 'number'>

export const PUT_ASIDE: RequestKind = {
  name: 'exchange/put-message-aside',
  sentence: 'A message that can never be taken is put aside: it is refused by name, and its stream goes on.',
  askedWith: 'exchange-streams.put-aside',
  decidedWith: 'exchange-streams.put-aside',
  standsForHours: HOURS_TO_ANSWER,
  async agreed({ tx, record }, { subject }) {
    const message = messageOf(subject.id)
    if (message === undefined || !(await putAside(tx, message))) return err(fault('stream-moved-on'))
    await record({ event: 'message-put-aside', subject })
    return ok(undefined)
  },
}

/** `in/justice/list/5` */
export function subjectOf({ direction, peer, type, number }: StandingAt): string {
  return [direction, peer, type, number].join('/')
}

/** Whether two people can do something here about what stands still. */
export function canBePutAside({ direction, code }: Pick<StandingStream, 'direction' | 'code'>): boolean {
  if (direction === 'in') return true
  return !['message-unanswered', 'message-not-carried', 'stream-peer-behind', 'stream-diverged'].includes(
    code,
  )
}

export async function askToPutAside(act: TwoPeopleAct, id: string): Promise<Result<OpenRequest, Fault>> {
  const stream = await standingAt(act.tx, id)
  if (stream === undefined || !canBePutAside(stream)) return err(fault('stream-moved-on'))
  return ask(act, PUT_ASIDE, { subject: { kind: 'stream', id } })
}

async function standingAt(tx: Tx, id: string): Promise<StandingStream | undefined> {
  const streams = await standingStreams(tx, false)
  return streams.find((stream) => subjectOf(stream) === id)
}

function messageOf(id: string): StandingAt | undefined {
  const [direction, peer, type, number] = id.split('/')
  if ((direction !== 'in' && direction !== 'out') || type === undefined) return undefined
  const site: SiteName | undefined = SITE_NAMES.find((one) => one === peer)
  return site === undefined ? undefined : { direction, peer: site, type, number: Number(number) }
}
