/** `landfall disposal replay`: after a restore, what the backup brought back goes again; a start of the site does it too. */
import { defineCommand } from 'citty'
import { disposableTables, disposalContext, replayLedger } from '#privacy-office/disposal'
import { declarationsOf } from '#rooms'
import { DISPOSAL_OPERATIONS, SITES } from '#sites'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { siteNamed } from './production-settings.ts'

export const disposalReplay = defineCommand({
  meta: { name: 'replay', description: 'Disposes again of what a restored backup brought back' },
  args: { site: { type: 'string', required: true, description: 'The site' } },
  async run({ args }) {
    const site = siteNamed(args.site)
    const { dataMaps } = declarationsOf(SITES[site])
    const { unknown, disposed, left } = await withSite(site, (context) =>
      replayLedger(disposalContext(context, disposableTables(dataMaps), DISPOSAL_OPERATIONS), operator()),
    )
    console.log(
      `${site}: ${String(unknown)} entries of the ledger that the database did not know, ` +
        `${String(disposed)} records disposed of again, ${String(left)} left`,
    )
  },
})
