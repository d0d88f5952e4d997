/** `landfall privacy drill`: how long a site takes to list the people of records drawn by lot, as if a breach had touched them. */
import { defineCommand } from 'citty'
import { deskContext, DRILL_RECORDS, holdDrill } from '#privacy-office/breaches'
import { declarationsOf } from '#rooms'
import { SITES, SUBJECT_PLACES } from '#sites'
import { CommandRefused } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { siteNamed } from './production-settings.ts'

export const drilling = defineCommand({
  meta: {
    name: 'drill',
    description: 'Lists the people of a made-up breach, tells nobody, and says how long it took',
  },
  args: {
    site: { type: 'string', required: true, description: 'The site' },
    records: {
      type: 'string',
      default: String(DRILL_RECORDS),
      description: 'How many records are drawn, or all that there are',
    },
    json: { type: 'boolean', description: 'As JSON' },
  },
  async run({ args }) {
    const site = siteNamed(args.site)
    const records = Number(args.records)
    if (!Number.isSafeInteger(records) || records < 1 || records > 1_000_000)
      throw new CommandRefused('--records is a whole number from 1 to 1000000')
    const { dataMaps } = declarationsOf(SITES[site])
    const drill = await withSite(site, (context) =>
      holdDrill(deskContext(context, dataMaps, SUBJECT_PLACES), { records, actor: operator() }),
    )
    const { records: found, people, tables, milliseconds } = drill
    if (args.json)
      console.log(JSON.stringify({ site, asked: records, records: found, people, tables, milliseconds }))
    else
      console.log(
        `${site}: ${String(found)} records in ${String(tables)} tables, ${String(people)} people, listed in ${(milliseconds / 1000).toFixed(1)} s; nobody was told`,
      )
  },
})
