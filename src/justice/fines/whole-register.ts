/** Everybody in the register, a few at a time and in the order of their numbers, so that nothing else waits. */
import type { Tx } from '#database'
import type { PersonRecord } from './register.ts'
import { selectRecordsAfter } from './store.ts'

const PEOPLE_AT_A_TIME = 1_000

export async function* wholeRegister(tx: Tx): AsyncGenerator<readonly PersonRecord[]> {
  let after = ''
  for (;;) {
    const records = await selectRecordsAfter(tx, after, PEOPLE_AT_A_TIME)
    const last = records.at(-1)
    if (last === undefined) return
    yield records
    after = last.person.personProfileNumber
  }
}
