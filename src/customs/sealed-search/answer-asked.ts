/** Answers everybody who waits, together: searched for, and on the next beat one message each to Justice, whatever was found. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { recordSilentActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, type Clock } from '#kernel'
import type { ComparedIdentity, CompareWith, SealedQuestion } from '#rooms'
import { openAsked, type Asked } from './asked.ts'
import type { Finding } from './finding.ts'
import { findingMessage } from './finding-message.ts'
import { searchCompartment } from './search-compartment.ts'
import { selectAsked, takeAsked } from './store.ts'

export interface SealedSearchProcess {
  readonly database: Database
  readonly clock: Clock
  readonly screeningKey: Uint8Array
  readonly exchange: Pick<Exchange, 'post'>
  /** The entries of the list in force; undefined where there is none. */
  readonly entries: () => SharedArrayBuffer | undefined
  readonly comparing: (sought: ComparedIdentity) => CompareWith
}

/** How far apart messages are posted: whoever waits is posted for on a multiple of it, however long the search took. */
export const BEAT_MS = 1_000

const TOGETHER = 50
const SCREENING: ActivityActor = { kind: 'process', id: 'screening', role: 'screening' }

/** How many were answered. */
export async function answerAsked(d: SealedSearchProcess, ending?: AbortSignal): Promise<number> {
  let answered = 0
  while (ending?.aborted !== true) {
    const { asked, found } = await searchForWaiting(d)
    if (asked.length === 0) return answered
    await pause(BEAT_MS - (performance.now() % BEAT_MS))
    await asScreening(d, async (tx) => {
      for (const [i, one] of asked.entries()) await tellJustice(d, tx, one, found[i] ?? [])
    })
    answered += asked.length
  }
  return answered
}

function asScreening<T>({ database }: SealedSearchProcess, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('customs_screening', work)
}

function searchForWaiting(d: SealedSearchProcess) {
  return asScreening(d, async (tx) => {
    const asked = (await selectAsked(tx, TOGETHER)).map((one) => openAsked(d.screeningKey, one))
    if (asked.length === 0) return { asked, found: [] }
    const sought = asked.map(({ question }) => d.comparing(soughtIn(question)))
    const compartment = { tx, screeningKey: d.screeningKey, entries: d.entries() }
    return { asked, found: await searchCompartment(compartment, sought) }
  })
}

async function tellJustice(
  { clock, exchange }: SealedSearchProcess,
  tx: Tx,
  { id, question }: Asked,
  findings: readonly Finding[],
): Promise<void> {
  // Another process was quicker.
  if (!(await takeAsked(tx, id))) return
  const body = findingMessage(question, findings)
  const posted = await exchange.post(tx, { type: 'sealed-finding', to: 'justice', body })
  // Everything is undone, and whoever waits does so until the agreement permits it.
  if (!posted.ok) throw new BrokenPromise('a finding may not leave now', posted.error.code)
  await recordSilentActivity(tx, clock.now(), SCREENING, {
    event: 'silent-compartment-searched',
    subject: { kind: 'message', id: posted.value.id },
  })
}

function soughtIn(question: SealedQuestion): ComparedIdentity {
  const { familyName, givenNames, dateOfBirth, documentNumber, otherReference } = question
  return { familyName, givenNames, dateOfBirth, documentNumber, reference: otherReference }
}
