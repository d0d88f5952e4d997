/** `landfall console SITE`: a prompt with the site's database at hand, acting as a role of one's choice. */
import { start } from 'node:repl'
import { defineCommand } from 'citty'
import { SITE_NAMES, sql } from '#database'
import { withSite } from './opened-site.ts'
import { siteNamed } from './production-settings.ts'

export const consoleCommand = defineCommand({
  meta: { name: 'console', description: 'A prompt with a site’s database at hand' },
  args: { site: { type: 'positional', required: true, description: SITE_NAMES.join(', ') } },
  async run({ args }) {
    const site = siteNamed(args.site)
    await withSite(site, async ({ database, clock, programme }) => {
      console.log(`await database.as('${site}_auditor', (tx) => sql\`select 1\`.execute(tx))`)
      const prompt = start({ prompt: `${site}> ` })
      Object.assign(prompt.context, { database, sql, clock, programme })
      await new Promise<void>((resolve) => prompt.once('exit', resolve))
    })
  },
})
