/** `landfall disposal due`: the dry run of a site, printed: per class and table counts, days and a hash; it disposes of nothing. */
import { defineCommand } from 'citty'
import { recordActivity } from '#activity'
import { civilDate } from '#kernel'
import { disposableTables, disposalContext, dryRun, sealedTables } from '#privacy-office/disposal'
import { declarationsOf } from '#rooms'
import { DISPOSAL_OPERATIONS, SITES } from '#sites'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { siteNamed } from './production-settings.ts'

interface Line {
  readonly class: string
  readonly table: string
  readonly due: number
  readonly held: number
  readonly past_maximum: number
  readonly first_on: string | null
  readonly last_on: string | null
  readonly hash: string | null
}

export const disposalDue = defineCommand({
  meta: { name: 'due', description: 'Counts what is due for disposal, and disposes of nothing' },
  args: {
    site: { type: 'string', required: true, description: 'The site' },
    json: { type: 'boolean', description: 'As JSON' },
  },
  async run({ args }) {
    const site = siteNamed(args.site)
    const { dataMaps } = declarationsOf(SITES[site])
    const counted = await withSite(site, async (context) => {
      const { database, clock } = context
      const tables = disposableTables(dataMaps)
      const d = disposalContext(context, tables, DISPOSAL_OPERATIONS)
      const asOf = civilDate(clock.now())
      const lines: Line[] = []
      for (const place of tables) {
        const run = await database.as(`${site}_disposal`, (tx) => dryRun(tx, d, place, asOf))
        const isDue = run.due.length > 0
        lines.push({
          ...{ class: place.retention, table: place.table, due: run.due.length, held: run.held },
          past_maximum: run.pastMaximum,
          first_on: isDue ? run.firstOn : null,
          last_on: isDue ? run.lastOn : null,
          hash: isDue ? run.hash : null,
        })
      }
      await database.as(`${site}_operator`, (tx) =>
        recordActivity(tx, clock.now(), operator(), {
          event: 'disposal-counted',
          details: { due: lines.reduce((sum, { due }) => sum + due, 0) },
        }),
      )
      return { as_of: asOf, lines }
    })
    if (args.json) console.log(JSON.stringify({ site, ...counted }))
    else for (const line of linesOf(site, counted)) console.log(line)
    if (!args.json)
      for (const { process, table } of sealedTables(dataMaps))
        console.log(
          `  ${table.padEnd(30)} sealed, and not counted whatever it holds: ${process} alone ends it`,
        )
  },
})

function linesOf(
  site: string,
  { as_of: asOf, lines }: { readonly as_of: string; readonly lines: readonly Line[] },
): readonly string[] {
  return [
    `${site}, at the end of ${asOf}; nothing was disposed of`,
    ...lines.map(({ class: ofClass, table, due, held, past_maximum: late, ...days }) => {
      const counts = `${String(due).padStart(6)} due, ${String(held)} held, ${String(late)} past the last day`
      const which = days.hash === null ? '' : `; begun ${days.first_on} to ${days.last_on}; ${days.hash}`
      return `  ${table.padEnd(30)} ${ofClass.padEnd(14)} ${counts}${which}`
    }),
  ]
}
