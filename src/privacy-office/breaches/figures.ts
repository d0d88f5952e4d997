/** How the last drill went, for machines: whoever watches sees that drills are held, and how long a list takes. */
import { Gauge, type Registry } from 'prom-client'
import type { ReadinessCheck } from '#api'
import type { DeskContext } from './desk-context.ts'
import { selectDrills } from './drill-store.ts'

type Looking = Pick<DeskContext, 'site' | 'database'>

async function lastDrill({ site, database }: Looking) {
  const [last] = await database.as(`${site}_privacy_office`, (tx) => selectDrills(tx, 1))
  return last
}

export function drillGauge(registry: Registry, looking: Looking): void {
  new Gauge({
    name: 'landfall_breach_drill_seconds',
    help: 'How long the last drill took to list the people of its records',
    registers: [registry],
    async collect() {
      const last = await lastDrill(looking)
      if (last !== undefined) this.set(last.milliseconds / 1000)
    },
  })
}

/** Always ready: a site whose drill is slow must not be taken out of service, but somebody must be told. */
export function drillCheck(looking: Looking): ReadinessCheck {
  return {
    name: 'Who a breach touches is known in time',
    async check() {
      const last = await lastDrill(looking)
      return {
        ok: true,
        facts: {
          drilledAt: last?.heldAt.toISOString() ?? null,
          drillSeconds: last === undefined ? null : last.milliseconds / 1000,
          drillRecords: last?.records ?? null,
        },
      }
    },
  }
}
