/** `landfall migrate`: brings the databases of the data folder up to date. */
import { defineCommand } from 'citty'
import { sitesAskedFor, withSite } from './opened-site.ts'

export const migrateCommand = defineCommand({
  meta: { name: 'migrate', description: 'Brings every site’s database up to date' },
  args: { site: { type: 'positional', required: false, description: 'One site; every site unless told' } },
  async run({ args }) {
    // Opening a site migrates it.
    for (const site of sitesAskedFor(args.site)) {
      await withSite(site, () => Promise.resolve())
      console.log(`${site}: up to date`)
    }
  },
})
