/** `landfall keys SITE` makes a site's first keys in LANDFALL_KEYS; `keys rotate` puts a new one in the place of one. */
import { defineCommand } from 'citty'
import { readSettings, type Settings } from '#config'
import { SITE_NAMES, type SiteName } from '#database'
import { systemClock } from '#kernel'
import {
  isRotatable,
  makeProductionKeys,
  ROTATABLE_KEYS,
  rotateProductionKey,
  whyNotRotated,
  type PublicKeyFile,
} from '#sites'
import { CommandRefused } from './command-refused.ts'
import { siteNamed } from './production-settings.ts'

function keySettings(site: SiteName): Settings {
  const settings = readSettings()
  if (settings.LANDFALL_KEYS === '') throw new CommandRefused('missing: LANDFALL_KEYS')
  if (site === 'customs' && settings.LANDFALL_SCREENING_KEY === '')
    throw new CommandRefused('missing: LANDFALL_SCREENING_KEY')
  return settings
}

function show(files: readonly PublicKeyFile[]): void {
  for (const { file, fingerprint } of files) console.log(`${file}  ${fingerprint}`)
}

const make = (site: SiteName) =>
  defineCommand({
    meta: {
      name: site,
      description: `Makes the keys of ${site} where they are missing, and shows the public ones`,
    },
    run: async () => show(await makeProductionKeys(site, keySettings(site))),
  })

const rotate = defineCommand({
  meta: {
    name: 'rotate',
    description: 'Puts a new key in the place of one in use (docs/how-to/rotate-keys.md)',
  },
  args: {
    site: { type: 'string', required: true, description: SITE_NAMES.join(', ') },
    key: { type: 'string', required: true, description: Object.keys(ROTATABLE_KEYS).join(', ') },
  },
  async run({ args }) {
    const site = siteNamed(args.site)
    if (!isRotatable(args.key)) throw new CommandRefused(whyNotRotated(args.key))
    show(await rotateProductionKey(args.key, { site, settings: keySettings(site), clock: systemClock }))
    console.log(ROTATABLE_KEYS[args.key])
  },
})

export const keysCommand = defineCommand({
  meta: {
    name: 'keys',
    description: 'A site’s keys in production: the first ones, and new ones in their place',
  },
  subCommands: { ...Object.fromEntries(SITE_NAMES.map((site) => [site, make(site)])), rotate },
})
