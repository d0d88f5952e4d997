/** Writes the alerts of one tick: interceptions for the officers, silent ones sealed as they are born. */
import type { Tx } from '#database'
import { BrokenPromise, openAtRest, sealAtRest } from '#kernel'
import type { Alert } from './alert.ts'
import { forgetRepeats, insertAlerts, type SealedAlert } from './store.ts'

export interface RaisedAlert {
  readonly alert: Alert
  readonly repeatKey: Buffer
}

function silentAlertContext(id: string): string {
  return `silent-alert/${id}`
}

/** Under the screening key, which screening and the disclosures hold. */
export function openSilentAlert(screeningKey: Uint8Array, { id, sealed }: SealedAlert): Alert {
  const opened = openAtRest(screeningKey, silentAlertContext(id), sealed)
  if (opened === undefined) throw new BrokenPromise('a silent alert does not open under the screening key')
  return JSON.parse(opened.toString('utf8')) as Alert
}

/**
 * In the tick's transaction. The same statement runs whether the tick raised an interception, a silent alert or
 * nothing. Returns the interception alerts that are new: a repeat within the window is none.
 */
export async function raiseAlerts(
  tx: Tx,
  raised: readonly RaisedAlert[],
  screeningKey: Uint8Array,
  at: Date,
  windowHours: number,
): Promise<readonly string[]> {
  // Two presses of one button are one alert.
  const distinct = new Map(raised.map((r) => [r.repeatKey.toString('hex'), r]))
  const interceptions: Record<string, unknown>[] = []
  const silents: Record<string, unknown>[] = []
  for (const [key, { alert }] of distinct) {
    if (alert.alertType === 'interception') interceptions.push({ key, ...interceptionRow(alert) })
    else {
      const sealed = sealAtRest(
        screeningKey,
        silentAlertContext(alert.id),
        Buffer.from(JSON.stringify(alert)),
      )
      silents.push({ key, id: alert.id, sealed: sealed.toString('hex') })
    }
  }
  return insertAlerts(tx, interceptions, silents, at, windowHours)
}

/** Drops the hashes whose window has passed. */
export async function dropPassedRepeats(tx: Tx, at: Date, windowHours: number): Promise<void> {
  await forgetRepeats(tx, new Date(at.getTime() - windowHours * 3_600_000))
}

function interceptionRow(alert: Alert): Record<string, unknown> {
  return {
    id: alert.id,
    reference: alert.reference,
    alerted_at: alert.alertedAt,
    port: alert.movement.port,
    lane: alert.movement.lane,
    direction: alert.movement.direction,
    craft: alert.movement.craft,
    moved_at: alert.movement.at,
    person_profile_number: alert.listed.personProfileNumber,
    score: alert.score,
    band: alert.band,
    log_odds: alert.logOdds,
    identity_code: alert.identityCode,
    list_number: alert.listNumber,
    withdrawal_number: alert.withdrawalNumber,
    agreement: alert.agreement,
    agreement_version: alert.agreementVersion,
    engine_version: alert.engineVersion,
    traveller: alert.traveller,
    listed: alert.listed,
    explanation: alert.explanation,
  }
}
