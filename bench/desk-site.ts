/** The desk as users have it, in a process of its own: site, sign-in and mail that nobody takes; its parent says when to stop. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '#config'
import { KeepPartners } from '#desk/partners'
import { randomId } from '#kernel'
import { readMailSettings } from '#mail'
import { openSite } from '#rooms'
import { openAllSites, SITES } from '#sites'
import { serveSite } from '../src/sites/serve-site.ts'
import { testIdentityProvider } from '../testing/identity-provider.ts'
import { mailServer } from '../testing/mail/mail-server.ts'
import { freePorts } from '../testing/free-ports.ts'

/** What its parent is told. */
export interface ServedDesk {
  readonly origin: string
  readonly adminUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

const HOST = '127.0.0.1'
/** More than the bench offers. */
const CALLS_PER_MINUTE = 60_000

const all = await openAllSites({
  dataFolder: await mkdtemp(join(tmpdir(), 'landfall-bench-')),
  named: false,
  kind: 'serve',
  sites: ['desk'],
  temporary: true,
})
const origin = `http://${HOST}:${String(await freePorts(1))}`
const outside = await mailServer()
const mail = await readMailSettings(
  readSettings({
    LANDFALL_MAIL_FROM: 'ask@desk.example',
    LANDFALL_SMTP_HOST: outside.host,
    LANDFALL_SMTP_PORT: String(outside.port),
    LANDFALL_SMTP_SECURE: 'none',
  }),
  'enquiries',
)
const desk = await openSite(SITES.desk, { ...all.context('desk'), origin, mail })
const provider = await testIdentityProvider()
const server = await serveSite(desk, {
  ...{ host: HOST, port: Number(new URL(origin).port), origin },
  identityProvider: provider.settingsOf('desk'),
})
await provider.start([{ site: 'desk', origin }])
await desk.start()
const credentials = await desk
  .operation(KeepPartners)
  .add(
    { name: 'The bench', requestsPerMinute: CALLS_PER_MINUTE, onceKey: randomId() },
    { id: 'bench', name: 'The bench' },
  )
const served: ServedDesk = { origin, adminUrl: all.adminUrlOf('desk'), ...credentials }
process.send?.(served)
// A parent that is gone stops nothing any more.
process.once('disconnect', () => process.exit())
process.once('message', () => {
  void (async () => {
    await server.close()
    await desk.stop()
    await Promise.all([provider.stop(), outside.close()])
    await all.close()
    process.exit()
  })()
})
