/** One of the four sites on a database of its own, as users have it: on the web, with sign-in by the real provider. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { programme } from '#agreement'
import { readSettings } from '#config'
import type { SiteName } from '#database'
import { folderCarrier } from '#exchange'
import { randomId } from '#kernel'
import { openSite, type OpenSite } from '#rooms'
import { SITES } from '#sites'
import { filesPlace } from '../src/sites/files-place.ts'
import { serveSite } from '../src/sites/serve-site.ts'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { fixedClock } from './fixed-clock.ts'
import { freePorts } from './free-ports.ts'
import { testIdentityProvider } from './identity-provider.ts'
import { siteDatabase } from './open-sites.ts'

export interface ServedSite {
  readonly name: SiteName
  readonly origin: string
  readonly open: OpenSite
  readonly server: FastifyInstance
  stop(): Promise<void>
}

const HOST = '127.0.0.1'

export async function servedSite(name: SiteName): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-served-'))
  const database = await siteDatabase(name)
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const keys = await openSiteKeys(join(folder, 'keys'), name, clock.now())
  const log = openSiteLog(name, join(folder, 'site.log'))
  const origin = `http://${HOST}:${String(await freePorts(1))}`
  const open = await openSite(SITES[name], {
    ...{ site: name, database, keys, clock, log, newId: randomId, origin },
    ...{ peers: [], programme: programme([]), carrier: folderCarrier(join(folder, 'mailboxes')) },
    folder: join(folder, 'activity'),
    files: filesPlace(folder, readSettings({})),
    mail: { address: `privacy@${name}.example`, feedbackTo: undefined },
  })
  const provider = await testIdentityProvider()
  const server = await serveSite(open, {
    ...{ host: HOST, port: Number(new URL(origin).port), origin },
    identityProvider: provider.settingsOf(name),
  })
  await provider.start([{ site: name, origin }])
  return {
    ...{ name, origin, open, server },
    async stop() {
      await server.close()
      await provider.stop()
      await open.stop()
      log.close()
      await database.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
