/** `landfall keys SITE`: makes a site's first keys in LANDFALL_KEYS and writes the public halves for its peers. */
import { defineCommand } from 'citty'
import { readSettings } from '#config'
import { makeProductionKeys } from '#sites'
import { CommandRefused } from './command-refused.ts'
import { siteNamed } from './production-settings.ts'

export const keysCommand = defineCommand({
  meta: {
    name: 'keys',
    description: 'Makes a site’s keys where they are missing, and shows the public ones',
  },
  args: { site: { type: 'positional', required: true, description: 'customs, justice, desk, immigration' } },
  async run({ args }) {
    const site = siteNamed(args.site)
    const settings = readSettings()
    if (settings.LANDFALL_KEYS === '') throw new CommandRefused('missing: LANDFALL_KEYS')
    if (site === 'customs' && settings.LANDFALL_SCREENING_KEY === '')
      throw new CommandRefused('missing: LANDFALL_SCREENING_KEY')
    for (const { file, fingerprint } of await makeProductionKeys(site, settings))
      console.log(`${file}  ${fingerprint}`)
  },
})
