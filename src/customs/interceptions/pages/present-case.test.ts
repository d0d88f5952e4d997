/** When a step was taken: how long ago while the case is open, the time itself once it is closed. */
import { expect, it } from 'vitest'
import type { TakenStep } from '../store.ts'
import { takenSteps } from './present-case.ts'

const STEP: TakenStep = {
  number: 1,
  step: 'acknowledge',
  fromState: 'alerted',
  toState: 'acknowledged',
  personId: 'officer',
  personName: 'Hemi Parata',
  takenAt: new Date('2026-11-21T09:30:00+13:00'),
  note: '',
  spokenTo: null,
  readBack: null,
  wrongPersonReason: null,
}
const DAY_AFTER = new Date('2026-11-22T10:00:00+13:00')

it.each([
  [true, '1 day ago'],
  [false, '21 November 2026 at 09:30 NZDT'],
])('of a case that is open: %s, a step of the day before was taken %s', (isOpen, words) => {
  const [step] = takenSteps([STEP], DAY_AFTER, { isOpen })
  expect(step?.time).toMatchObject({ relative: words, full: '21 November 2026 at 09:30 NZDT' })
})
