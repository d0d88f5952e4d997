/** Takes the numbers that Customs counted: the agreement's figures, each once, whole and not below zero, of one report year. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { fault, isCivilDay, parsedJson, type Clock, type Fault } from '#kernel'
import { reportYear } from '#statute'
import { insertCounts } from './store.ts'

export interface CountsDependencies {
  readonly clock: Clock
}

interface Body {
  readonly header: { readonly period_from: string; readonly period_to: string }
  readonly entries: readonly { readonly figure: string; readonly value: number }[]
}

const RESULTS: ActivityActor = { kind: 'process', id: 'justice-results', role: 'results' }

export function countsReceiver(dependencies: CountsDependencies): Receiver {
  return {
    type: 'counts',
    from: 'customs',
    role: 'justice_results',
    receive: (tx, message) => receiveCounts(tx, dependencies, message),
  }
}

async function receiveCounts(
  tx: Tx,
  dependencies: CountsDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const at = dependencies.clock.now()
  const said = parsedJson(body) as Body
  const faults = checkCounts(said)
  if (faults.length > 0) return refused(...faults)
  const { header: period, entries } = said
  await insertCounts(tx, {
    messageId: header.id,
    from: period.period_from,
    to: period.period_to,
    receivedAt: at,
    agreementVersion: header.agreementVersion,
    entries,
  })
  await recordActivity(tx, at, RESULTS, {
    event: 'counts-received',
    subject: { kind: 'message', id: header.id },
    details: { from: period.period_from, to: period.period_to },
  })
  return { verdict: 'accepted' }
}

/** The fields are the agreement's by now; what they say is looked at here. */
function checkCounts({ header, entries }: Body): readonly Fault[] {
  if (!isWithinOneYear(header)) return [fault('counts-period-wrong', { field: 'period_from' })]
  const named = new Set(entries.map(({ figure }) => figure))
  return [
    ...(named.size === entries.length ? [] : [fault('counts-figure-twice', { field: 'figure' })]),
    ...entries.flatMap(({ figure, value }, index) => [
      // The closed list lets null through, and here it says nothing.
      ...(typeof figure === 'string'
        ? []
        : [fault('value-not-in-closed-list', { row: index + 1, field: 'figure' })]),
      ...(Number.isSafeInteger(value) && value >= 0
        ? []
        : [fault('counts-value-wrong', { row: index + 1, field: 'value' })]),
    ]),
  ]
}

function isWithinOneYear({ period_from: from, period_to: to }: Body['header']): boolean {
  if (typeof from !== 'string' || typeof to !== 'string' || !isCivilDay(from) || !isCivilDay(to)) return false
  const start = Number(from.slice(0, 4))
  const year = reportYear(`${start}/${String((start + 1) % 100).padStart(2, '0')}`)
  return year !== undefined && from === year.from && from <= to && to <= year.to
}
