/** `landfall serve SITE`: one agency's site in production, all settings from the environment. */
import { defineCommand } from 'citty'
import { describeSettings, readSettings } from '#config'
import { serveProduction } from '#sites'
import { endWhenTold } from './end-when-told.ts'
import { productionSettings, siteNamed } from './production-settings.ts'

export const serveCommand = defineCommand({
  meta: { name: 'serve', description: 'Serves one site in production' },
  args: { site: { type: 'positional', required: true, description: 'customs, justice, desk, immigration' } },
  async run({ args }) {
    const site = siteNamed(args.site)
    for (const line of describeSettings(readSettings())) console.log(line)
    const ending = endWhenTold()
    const running = await serveProduction(site, productionSettings(site))
    ending.stopFirst(() => running.stop())
    console.log('ready')
    console.log(`  ${site.padEnd(12)} ${running.origin}`)
  },
})
