/** What the customs site tells machines and the front door: scans and interceptions, never a silent alert. */
import { Gauge, type Registry } from 'prom-client'
import type { ReadinessCheck } from '#api'
import { listsAppliedSince, listStatus, versionInForce, type ListStatus } from '#customs/alert-list'
import { alertsSince } from '#customs/alerts'
import { scansSince } from '#customs/screening'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { startOfToday } from './civil-day.ts'

export async function alertListStatus(database: Database, clock: Clock): Promise<ListStatus> {
  return listStatus(await database.as('customs_operator', versionInForce), clock.now())
}

/** Ready means that a list is in force; a stale one is told, and keeps alerting. */
export function listCheck(database: Database, clock: Clock): ReadinessCheck {
  return {
    name: 'An alert list is in force',
    async check() {
      const { list_number, withdrawal_number, applied_at, valid_until, stale } = await alertListStatus(
        database,
        clock,
      )
      const age =
        applied_at === null
          ? null
          : Math.round((clock.now().getTime() - new Date(applied_at).getTime()) / 1000)
      return {
        ok: list_number !== null,
        facts: { list_number, withdrawal_number, age_seconds: age, valid_until, stale },
      }
    },
  }
}

export interface CustomsToday {
  readonly passportsRead: number
  readonly interceptionAlerts: number
  readonly listsApplied: number
}

export async function customsToday(database: Database, at: Date): Promise<CustomsToday> {
  const since = startOfToday(at)
  return database.as('customs_supervisor', async (tx) => ({
    passportsRead: await scansSince(tx, since),
    interceptionAlerts: await alertsSince(tx, since),
    listsApplied: await listsAppliedSince(tx, since),
  }))
}

export function registerCustomsFigures(registry: Registry, database: Database, clock: Clock): void {
  const status = () => alertListStatus(database, clock)
  const gauges: readonly (readonly [string, string, () => Promise<number>])[] = [
    [
      'landfall_passports_read_today',
      'Passports read since midnight in New Zealand',
      async () => (await customsToday(database, clock.now())).passportsRead,
    ],
    [
      'landfall_interception_alerts_today',
      'Interception alerts since midnight in New Zealand',
      async () => (await customsToday(database, clock.now())).interceptionAlerts,
    ],
    [
      'landfall_alert_list_number',
      'Number of the alert list in force',
      async () => (await status()).list_number ?? 0,
    ],
    [
      'landfall_alert_list_stale',
      '1 when the alert list in force is past its valid-until',
      async () => Number((await status()).stale),
    ],
  ]
  for (const [name, help, value] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await value())
      },
    })
  }
}
