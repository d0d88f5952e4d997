/** `landfall serve SITE`: one agency's site in production, all settings from the environment. */
import { defineCommand } from 'citty'
import { describeSettings, readSettings } from '#config'
import { serveProduction } from '#sites'
import { productionSettings, siteNamed } from './production-settings.ts'

export const serveCommand = defineCommand({
  meta: { name: 'serve', description: 'Serves one site in production' },
  args: { site: { type: 'positional', required: true, description: 'customs, justice, desk, immigration' } },
  async run({ args }) {
    const site = siteNamed(args.site)
    for (const line of describeSettings(readSettings())) console.log(line)
    const running = await serveProduction(site, productionSettings(site))
    console.log('ready')
    console.log(`  ${site.padEnd(12)} ${running.origin}`)
    const stop = () => void running.stop().then(() => process.exit(0))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  },
})
