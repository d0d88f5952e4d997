/** `npm start`: the four sites, the front door and the identity provider side by side, with made-up data. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import { openLaneTokens, type IdentityProviderSettings, type LaneTokens } from '#access'
import { scansRoute } from '#customs/screening'
import type { Settings } from '#config'
import { SITE_NAMES, type SiteName } from '#database'
import { randomId, systemClock } from '#kernel'
import { createSiteServer, openToAll } from '#pages'
import { openAllSites, type AllSites } from './all-sites.ts'
import { customsToday, listCheck, registerCustomsFigures } from './customs-figures.ts'
import { openCustoms, type CustomsSite } from './customs.ts'
import { seedArrivalCards } from './demo-arrival-cards.ts'
import { demoLaneTokens, type DemoLane } from './demo-lane-tokens.ts'
import { demoPassports, seedDemo, type DemoPassport } from './demo-seed.ts'
import { openQuietSite } from './desk.ts'
import { frontDoorPages } from './front-door/front-door.ts'
import { identityProvider, PERSONAS } from './identity-provider/index.ts'
import { openImmigration, type ImmigrationSite } from './immigration.ts'
import { justiceToday, openJustice, type JusticeSite } from './justice.ts'
import { serveSite, type ServeOptions } from './serve-site.ts'
import { describeSite } from './site-descriptions.ts'
import type { SiteWeb } from './site-web.ts'
import { VERSION } from './version.ts'

const FRONT_DOOR = 'front-door'
/** Ports in order from the base; the front door has the first. */
const PORTS: readonly (SiteName | typeof FRONT_DOOR)[] = [
  FRONT_DOOR,
  'customs',
  'justice',
  'desk',
  'immigration',
]

export interface RunningDemo {
  readonly dataFolder: string
  readonly origins: Readonly<Record<SiteName | typeof FRONT_DOOR, string>>
  stop(): Promise<void>
}

/** What a script needs to drive the demonstration; tokens and all, so it exists in the demonstration only. */
interface DemoFile {
  readonly sites: Readonly<Record<SiteName | typeof FRONT_DOOR, string>>
  readonly lanes: readonly DemoLane[]
  readonly personas: readonly { readonly id: string; readonly label: string }[]
  readonly passports: readonly DemoPassport[]
}

export interface DemoOptions {
  readonly settings: Settings
  /** True when a person named the data folder. */
  readonly named: boolean
  readonly say: (line: string) => void
}

function originsOf(settings: Settings): RunningDemo['origins'] {
  const base = Number(settings.LANDFALL_PORT_BASE)
  // Browsers take `__Host-` cookies over http on loopback only.
  const host = settings.LANDFALL_BIND === '0.0.0.0' ? '127.0.0.1' : settings.LANDFALL_BIND
  const name = host.includes(':') ? `[${host}]` : host
  return Object.fromEntries(
    PORTS.map((site, i) => [site, `http://${name}:${base + i}`]),
  ) as RunningDemo['origins']
}

async function readDemoFile(file: string): Promise<DemoFile | undefined> {
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as DemoFile,
    () => undefined,
  )
}

async function serveFrontDoor(
  all: AllSites,
  settings: Settings,
  origins: RunningDemo['origins'],
  secrets: Readonly<Record<SiteName, string>>,
): Promise<FastifyInstance> {
  const [customs, justice] = [all.context('customs'), all.context('justice')]
  const provider = await identityProvider({
    issuer: `${origins[FRONT_DOOR]}/identity`,
    keyFolder: join(all.dataFolder, 'keys', 'identity-provider'),
    sites: SITE_NAMES.map((site) => ({
      site,
      title: describeSite(site, true).agency,
      clientId: site,
      clientSecret: secrets[site],
      origin: origins[site],
    })),
  })
  const server = await createSiteServer({
    site: {
      name: FRONT_DOOR,
      agency: 'Landfall',
      title: 'Demonstration',
      audience: 'public',
      footer: 'A demonstration: every person, debt and passport here is made up.',
    },
    access: openToAll,
    clock: systemClock,
    newId: randomId,
    log: customs.log.pages,
    pages: frontDoorPages({
      origins,
      passports: demoPassports(),
      async today() {
        const at = systemClock.now()
        const [border, register] = await Promise.all([
          customsToday(customs.database, at),
          justiceToday(justice.database, at),
        ])
        return { ...border, ...register }
      },
    }),
    extensions: [provider],
  })
  await server.listen({ host: settings.LANDFALL_BIND, port: Number(new URL(origins[FRONT_DOOR]).port) })
  return server
}

export async function startDemo({ settings, named, say }: DemoOptions): Promise<RunningDemo> {
  const wanted = resolve(settings.LANDFALL_DATA)
  const all = await openAllSites({ dataFolder: wanted, named, kind: 'serve', sites: SITE_NAMES })
  if (all.dataFolder !== wanted) say(`data in ${all.dataFolder} (the server's user cannot reach ${wanted})`)
  const origins = originsOf(settings)
  const secrets = Object.fromEntries(
    SITE_NAMES.map((site) => [site, randomBytes(24).toString('base64url')]),
  ) as Record<SiteName, string>
  const contexts = {
    customs: all.context('customs'),
    justice: all.context('justice'),
    desk: all.context('desk'),
    immigration: all.context('immigration'),
  }

  const frontDoor = await serveFrontDoor(all, settings, origins, secrets)
  const passports = demoPassports()
  const customs: CustomsSite = await openCustoms(contexts.customs, {
    // Whoever tries the demonstration wants to see what they have just done.
    countEveryMs: 15_000,
    // Without what each of them shows: a silent one's is not for a Customs screen.
    tray: passports.map(({ name, issuer, mrz }) => ({ name, issuer, mrz })),
  })
  const justice: JusticeSite = await openJustice(contexts.justice, { scheduleUrl: all.urlOf('justice') })
  const desk = openQuietSite(contexts.desk)
  const immigration: ImmigrationSite = await openImmigration(contexts.immigration)
  const lanes: LaneTokens = await openLaneTokens({
    database: contexts.customs.database,
    clock: systemClock,
    onTrouble: contexts.customs.log.trouble('lane tokens'),
  })

  const serving = (site: SiteName): ServeOptions => ({
    host: settings.LANDFALL_BIND,
    port: Number(new URL(origins[site]).port),
    origin: origins[site],
    identityProvider: identityOf(site, origins, secrets),
    demonstration: true,
    version: VERSION,
  })
  const serve = (site: SiteName, web: SiteWeb, more: Partial<ServeOptions> = {}) =>
    serveSite(contexts[site], web, { ...serving(site), ...more })
  const registry = new Registry()
  registerCustomsFigures(registry, contexts.customs.database, systemClock)
  const servers = await Promise.all([
    serve('customs', customs.web, {
      routes: [scansRoute(customs.screening, lanes)],
      checks: [listCheck(contexts.customs.database, systemClock)],
      registry,
    }),
    serve('justice', justice.web),
    serve('desk', desk.web),
    serve('immigration', immigration.web),
  ])

  await Promise.all([customs.exchange.start(), justice.exchange.start(), immigration.exchange.start()])
  await seedArrivalCards(contexts.immigration)
  await seedDemo(contexts.justice, justice, customs, say)

  const file = join(all.dataFolder, 'demo.json')
  const kept = await readDemoFile(file)
  const demo: DemoFile = {
    sites: origins,
    lanes: await demoLaneTokens(lanes, kept?.lanes ?? []),
    personas: PERSONAS.map(({ id, label }) => ({ id, label })),
    passports,
  }
  await writeFile(`${file}.new`, `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)

  return {
    dataFolder: all.dataFolder,
    origins,
    async stop() {
      await Promise.all([frontDoor, ...servers].map((server) => server.close()))
      lanes.stop()
      await Promise.all([customs.stop(), justice.stop(), desk.stop(), immigration.stop()])
      await all.close()
    },
  }
}

function identityOf(
  site: SiteName,
  origins: RunningDemo['origins'],
  secrets: Readonly<Record<SiteName, string>>,
): IdentityProviderSettings {
  return { issuer: `${origins[FRONT_DOOR]}/identity`, clientId: site, clientSecret: secrets[site] }
}
