/** Everybody in the register, a few at a time and in the order of their numbers, so that nothing else waits. */
import type { Tx } from '#database'
import type { PersonRecord } from './register.ts'
import { closeWholeRegister, nextOfWholeRegister, openWholeRegister } from './store.ts'

export async function* wholeRegister(tx: Tx): AsyncGenerator<readonly PersonRecord[]> {
  await openWholeRegister(tx)
  let next = nextOfWholeRegister(tx)
  for (;;) {
    const records = await next
    if (records.length === 0) break
    // The database reads the next people while the caller is at work on these.
    next = nextOfWholeRegister(tx)
    next.catch(() => undefined) // A caller that stops early never awaits it.
    yield records
  }
  await closeWholeRegister(tx)
}
