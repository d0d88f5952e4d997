/** Passports read today for machines: the number of all, whether they matched or not. */
import { Gauge, type Registry } from 'prom-client'
import type { Database } from '#database'
import { startOfCivilDay, type Clock } from '#kernel'
import { scansSince } from './store.ts'

export function scanGauge(registry: Registry, database: Database, clock: Clock): void {
  new Gauge({
    name: 'landfall_passports_read_today',
    help: 'Passports read since midnight in New Zealand',
    registers: [registry],
    async collect() {
      const midnight = startOfCivilDay(clock.now())
      this.set(await database.as('customs_supervisor', (tx) => scansSince(tx, midnight)))
    },
  })
}
