/** What two list officers decide about a list that Justice holds back: that it is sent after all, or that it is not. */
import { announce } from '#database'
import { err, fault, ok } from '#kernel'
import type { RequestKind, TwoPeopleAct } from '#two-people'
import { HELD_BACK_LISTS } from './channels.ts'
import { decideHeldBack } from './held-back-store.ts'

const HOURS_TO_ANSWER = 24

export const RELEASE_HELD_BACK: RequestKind = {
  name: 'daily-list/release-held-back',
  sentence:
    'A list is sent to Customs, though it differs from the last one by more than the agreement allows.',
  askedWith: 'daily-list.release',
  decidedWith: 'daily-list.release',
  standsForHours: HOURS_TO_ANSWER,
  agreed: (act, { subject }) => decide(act, subject.id, 'released'),
  declined: (act, { subject }) => decide(act, subject.id, 'declined'),
}

async function decide({ tx, at, person, record }: TwoPeopleAct, id: string, state: 'released' | 'declined') {
  if (!(await decideHeldBack(tx, id, state, { person: person.id, at })))
    return err(fault('held-back-list-not-found'))
  await record({
    event: state === 'released' ? 'daily-list-released' : 'daily-list-release-declined',
    subject: { kind: 'held-back-list', id },
  })
  if (state === 'released') await announce(tx, HELD_BACK_LISTS)
  return ok(undefined)
}
