/** Counts the days of every open request again: when the calendar has moved, the days move with it, and the person is told. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { civilDate } from '#kernel'
import { rightClocks, type OneOffHoliday } from '#statute'
import { asOffice, linkIn, mailed, type OfficeProcess } from './acknowledge.ts'
import { RECORD, REQUESTS } from './activity-events.ts'
import { moveClock, selectOpenClocks, type OpenClock } from './clock-store.ts'
import { insertEvent, selectRequest } from './store.ts'
import { REQUEST_WORDS } from './words/index.ts'

const TOGETHER = 100

/** How many moved. Iterated by key: a request that ends meanwhile leaves no other out. */
export async function moveClocks(d: OfficeProcess, oneOff?: readonly OneOffHoliday[]): Promise<number> {
  let moved = 0
  let after = ''
  for (;;) {
    const read = await asOffice(d, async (tx) => {
      const clocks = await selectOpenClocks(tx, TOGETHER, after)
      for (const clock of clocks) if (await moveOne(d, tx, clock, oneOff)) moved += 1
      return clocks
    })
    const last = read.at(-1)
    if (last === undefined) return moved
    after = last.reference
  }
}

async function moveOne(
  d: OfficeProcess,
  tx: Tx,
  clock: OpenClock,
  oneOff?: readonly OneOffHoliday[],
): Promise<boolean> {
  const { reference, kind, receivedAt, dueOn, transferBy } = clock
  const { decide, transfer } = rightClocks(kind, civilDate(receivedAt), oneOff)
  const now = { dueOn: decide.due, transferBy: transfer?.due ?? null }
  if (now.dueOn === dueOn && now.transferBy === transferBy) return false
  const at = d.clock.now()
  await moveClock(tx, reference, now)
  await insertEvent(tx, {
    ...{ id: d.newId(), reference, at, kind: 'clock-moved', byId: null, byName: null },
    words: `The calendar changed: decide by ${now.dueOn} instead of ${dueOn}.`,
  })
  await recordActivity(tx, at, REQUESTS, {
    event: 'request-clock-moved',
    subject: { kind: RECORD, id: reference },
    details: { from: dueOn, to: now.dueOn },
  })
  const request = await selectRequest(tx, reference)
  if (request !== undefined) {
    const words = REQUEST_WORDS[request.language].clockMoved({
      ...{ reference, kind: request.kind, from: dueOn, to: now.dueOn, agency: d.agency[request.language] },
      link: linkIn(d, request),
    })
    await mailed(d, tx, { ...request, ...words })
  }
  return true
}
