/** What stayed past its time, for machines: as the last daily dry run counted it. */
import { Gauge, type Registry } from 'prom-client'
import type { ReadinessCheck } from '#api'
import { civilDate } from '#kernel'
import type { DisposalContext } from './disposal-context.ts'
import { countToReview } from './hold-store.ts'
import { selectStandings } from './store.ts'

type Counting = Pick<DisposalContext, 'site' | 'database' | 'clock'>

export function pastMaximumGauge(registry: Registry, { site, database }: Counting): void {
  new Gauge({
    name: 'landfall_records_past_maximum',
    help: 'Records that nothing holds and that should have been disposed of, by table',
    labelNames: ['table'],
    registers: [registry],
    async collect() {
      const standings = await database.as(`${site}_disposal`, selectStandings)
      for (const { table, pastMaximum } of standings) this.set({ table }, pastMaximum)
    },
  })
}

/** Always ready: a site where something should be disposed of must not be taken out of service, but somebody must be told. */
export function disposalCheck({ site, database, clock }: Counting): ReadinessCheck {
  return {
    name: 'Records are disposed of in time',
    async check() {
      const today = civilDate(clock.now())
      return database.as(`${site}_disposal`, async (tx) => {
        const standings = await selectStandings(tx)
        const counted = standings.map(({ countedOn }) => countedOn).sort()
        return {
          ok: true,
          facts: {
            pastMaximum: standings.reduce((sum, { pastMaximum }) => sum + pastMaximum, 0),
            holdsToReview: await countToReview(tx, today),
            countedOn: counted[0] ?? null,
          },
        }
      })
    },
  }
}
