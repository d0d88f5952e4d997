/** How a file is given, by who sent it and what was said of it. */
import { expect, test } from 'vitest'
import type { WithheldRow } from '../withheld-store.ts'
import { howGiven } from './giving.ts'

const FILE = { table: 'files.objects', record: '1' }
const row = (places: WithheldRow['places']): WithheldRow => ({
  ...{ id: 'w', ...FILE, column: '', from: null, to: null, places, originalHash: null },
  ...{ mayStandElsewhere: false, ground: 'privilege', reason: 'r', alternative: 'a' },
  ...{ publicInterest: null, askedPart: null, withheldAt: new Date(0), withheldBy: 'one', reviewedBy: null },
})
const whole = row(null)
const passage = row([{ kind: 'words', page: 0, first: 0, last: 0 }])
const asCame = { ...FILE, originalHash: Buffer.alloc(32), because: 'b', saidAt: new Date(0), saidBy: 'one' }

test.each([
  ['of a third hand', false, [], [], 'rebuilt'],
  ['of theirs', true, [], [], 'as-it-came'],
  ['of a third hand, of which somebody said why', false, [], [asCame], 'as-it-came'],
  ['of theirs with a passage', true, [passage], [], 'cut'],
  ['of which somebody said why, with a passage', false, [passage], [asCame], 'cut'],
  ['with a passage, withheld wholly after all', true, [passage, whole], [asCame], 'withheld'],
  ['beside another that is withheld', false, [{ ...whole, record: '2' }], [], 'rebuilt'],
])('a file %s', (_which, fromThem, withheld, said, how) => {
  expect(howGiven({ ...FILE, fromThem }, { withheld, asCame: said })).toBe(how)
})
