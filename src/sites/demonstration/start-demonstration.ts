/** `npm start`: the four sites, the front door and the identity provider side by side, with made-up data. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Settings } from '#config'
import { KeepLaneFlights, KeepLaneTokens } from '#customs/screening'
import { SITE_NAMES, type SiteName } from '#database'
import { KeepPartners } from '#desk/partners'
import { systemClock } from '#kernel'
import { openSite, type OpenSite } from '#rooms'
import { VERIFIED_FILE } from '#statements'
import { serveSite } from '../serve-site.ts'
import { SITES } from '../sites.ts'
import { openAllSites } from './all-sites.ts'
import { seedVisits } from './past-visits.ts'
import { seedArrivalCards } from './arrival-cards.ts'
import { seedEnquiries } from './enquiries.ts'
import { seedCalls } from './past-calls.ts'
import { seedSecurityIncidents } from './security-incidents.ts'
import { clearHalfMade, markBeingMade, markMade } from './being-made.ts'
import { demoPartners } from './demo-partner.ts'
import { readDemoFile, writeDemoFile } from './demo-file.ts'
import { startDemoMail, type DemoMail } from './demo-mail.ts'
import { beginningOf, playHistory } from './history/play-history.ts'
import type { Story } from './history/story.ts'
import { tourGuide } from './front-door/tour/tour-guide.ts'
import { openTour } from './front-door/tour/tour.ts'
import { PERSONAS } from './identity-provider/index.ts'
import { demoLaneTokens } from './lane-tokens.ts'
import { openTray } from './lane-tray.ts'
import { FRONT_DOOR, originsOf, type Origins } from './origins.ts'
import { demoPassports, isSeeded, seedDemo } from './seed.ts'
import { serveFrontDoor } from './serve-front-door.ts'
import { tourReserve } from './tour-reserve.ts'

export interface RunningDemo {
  readonly dataFolder: string
  readonly origins: Origins
  stop(): Promise<void>
}

export interface DemoOptions {
  readonly settings: Settings
  /** True when a person named the data folder. */
  readonly named: boolean
  readonly say: (line: string) => void
  /** What is played before the first day, on a folder that is new; without it the first day is all there is. */
  readonly history?: Story | undefined
}

export async function startDemo({ settings, named, say, history }: DemoOptions): Promise<RunningDemo> {
  const wanted = resolve(settings.LANDFALL_DATA)
  if (await clearHalfMade({ settings, named })) say('the first start was broken off; it is made anew')
  const now = systemClock.now()
  const all = await openAllSites({
    ...{ dataFolder: wanted, named, kind: 'serve', sites: SITE_NAMES },
    ...(history === undefined ? {} : { keysMadeAt: beginningOf(history, now) }),
  })
  if (all.dataFolder !== wanted) say(`data in ${all.dataFolder} (the server's user cannot reach ${wanted})`)
  if (!(await isSeeded(all.context('justice')))) {
    await markBeingMade(all.dataFolder)
    if (history !== undefined) await playHistory(all, { story: history, now, say })
  }
  const origins = originsOf(settings)
  const secrets = Object.fromEntries(
    SITE_NAMES.map((site) => [site, randomBytes(24).toString('base64url')]),
  ) as Record<SiteName, string>
  const passports = demoPassports()
  const reserve = tourReserve()
  const tour = openTour(origins, passports, reserve)
  const tray = openTray(passports, all.context('immigration'))
  const bind = settings.LANDFALL_BIND
  const mail = await startDemoMail(all.dataFolder)
  const frontDoor = await serveFrontDoor(all, { bind, origins, secrets, tour, tray, mail: mail.web })
  const open = {} as Record<SiteName, OpenSite>
  for (const site of SITE_NAMES)
    open[site] = await openSite(SITES[site], {
      ...all.context(site),
      origin: origins[site],
      mail: mail.settingsOf(site),
      verified: VERIFIED_FILE,
      demonstration: { passports: tray.passports, guide: tourGuide(tour) },
    })
  mail.handTo(open.desk)
  const sites = Object.values(open)
  const servers = await Promise.all(
    SITE_NAMES.map((site) =>
      serveSite(open[site], {
        host: bind,
        port: Number(new URL(origins[site]).port),
        origin: origins[site],
        identityProvider: {
          issuer: `${origins[FRONT_DOOR]}/identity`,
          clientId: site,
          clientSecret: secrets[site],
        },
      }),
    ),
  )
  await Promise.all(sites.map((site) => site.start()))
  await seedArrivalCards(all.context('immigration'))
  await seedEnquiries(open.desk)
  await seedCalls(open.customs)
  for (const site of sites) await seedVisits(site)
  await seedSecurityIncidents(open.desk)
  await seedDemo(open.justice, open.customs, say)
  await tellScripts(all.dataFolder, open, origins, mail)
  await markMade(all.dataFolder)
  return {
    dataFolder: all.dataFolder,
    origins,
    async stop() {
      await Promise.all([frontDoor, ...servers].map((server) => server.close()))
      await Promise.all(sites.map((site) => site.stop()))
      await mail.close()
      await all.close()
    },
  }
}

async function tellScripts(
  dataFolder: string,
  { customs, desk }: Readonly<Record<'customs' | 'desk', OpenSite>>,
  sites: Origins,
  { smtp }: DemoMail,
): Promise<void> {
  const file = join(dataFolder, 'demo.json')
  const kept = await readDemoFile(file)
  await writeDemoFile(file, {
    sites,
    lanes: await demoLaneTokens(
      customs.operation(KeepLaneTokens),
      customs.operation(KeepLaneFlights),
      kept?.lanes ?? [],
    ),
    partners: await demoPartners(
      desk.operation(KeepPartners),
      desk.context.newId,
      // A file of before has none.
      kept?.partners ?? [],
    ),
    personas: PERSONAS.map(({ id, label }) => ({ id, label })),
    passports: demoPassports(),
    mail: { mailbox: `${sites[FRONT_DOOR]}/mail`, smtp },
  })
}
