/** What two list officers decide about an extract beyond the agreement's guard: that it is imported, or that it is not. */
import { err, fault, ok } from '#kernel'
import type { RequestKind, TwoPeopleAct } from '#two-people'
import { decideTrial } from './trial-store.ts'

const HOURS_TO_ANSWER = 4

export const LET_EXTRACT_IN: RequestKind = {
  name: 'extract/import-beyond-guard',
  sentence:
    'An extract is imported, though it changes the register or the next list by more than the agreement allows.',
  askedWith: 'register.import',
  decidedWith: 'register.import',
  standsForHours: HOURS_TO_ANSWER,
  agreed: (act, { subject }) => decide(act, subject.id, 'approved'),
  declined: (act, { subject }) => decide(act, subject.id, 'declined'),
}

async function decide({ tx, at, person, record }: TwoPeopleAct, id: string, state: 'approved' | 'declined') {
  if (!(await decideTrial(tx, id, state, { person: person.id, at }))) return err(fault('trial-not-found'))
  await record({
    event: 'register-trial-decided',
    subject: { kind: 'import', id },
    details: { decision: state },
  })
  return ok(undefined)
}
