/** Interception alerts of today for machines; nothing of a silent one. */
import { Gauge, type Registry } from 'prom-client'
import type { Database } from '#database'
import { startOfCivilDay, type Clock } from '#kernel'
import { alertsSince } from './store.ts'

export function alertGauge(registry: Registry, database: Database, clock: Clock): void {
  new Gauge({
    name: 'landfall_interception_alerts_today',
    help: 'Interception alerts since midnight in New Zealand',
    registers: [registry],
    async collect() {
      const midnight = startOfCivilDay(clock.now())
      this.set(await database.as('customs_supervisor', (tx) => alertsSince(tx, midnight)))
    },
  })
}
