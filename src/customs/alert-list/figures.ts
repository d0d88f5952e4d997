/** The alert list for machines: whether one is in force and how old it is; nothing of its silent half. */
import { Gauge, type Registry } from 'prom-client'
import type { ReadinessCheck } from '#api'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { listStatus, type ListStatus } from './list-status.ts'
import { versionInForce } from './store.ts'

export async function alertListStatus(database: Database, clock: Clock): Promise<ListStatus> {
  return listStatus(await database.as('customs_operator', versionInForce), clock.now())
}

/** Ready means that a list is in force; a stale one is told, and keeps alerting. */
export function listCheck(database: Database, clock: Clock): ReadinessCheck {
  return {
    name: 'An alert list is in force',
    async check() {
      const { list_number, applied_at, valid_until, stale } = await alertListStatus(database, clock)
      const age =
        applied_at === null
          ? null
          : Math.round((clock.now().getTime() - new Date(applied_at).getTime()) / 1000)
      return {
        ok: list_number !== null,
        facts: { list_number, age_seconds: age, valid_until, stale },
      }
    },
  }
}

export function listGauges(registry: Registry, database: Database, clock: Clock): void {
  const gauge = (name: string, help: string, value: (status: ListStatus) => number) =>
    new Gauge({
      ...{ name, help },
      registers: [registry],
      async collect() {
        this.set(value(await alertListStatus(database, clock)))
      },
    })
  gauge(
    'landfall_alert_list_number',
    'Number of the alert list in force',
    ({ list_number }) => list_number ?? 0,
  )
  gauge('landfall_alert_list_stale', '1 when the alert list in force is past its valid-until', ({ stale }) =>
    Number(stale),
  )
}
