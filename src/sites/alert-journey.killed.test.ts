import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { killedProgramme, type KilledProgramme } from '../../testing/killed-programme.ts'
import { anExtract } from '../../testing/justice.ts'
import { passportOf, type PassportHolder } from '../../testing/passports.ts'
import { programmePlace } from '../../testing/programme.ts'
import type { Order } from '../../testing/programme-process.ts'
import { ALERT_JOURNEY } from './journey-steps.ts'

const STOPPED: PassportHolder = {
  familyName: 'Whakaruruhau',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA123456',
}
const SILENT: PassportHolder = { ...STOPPED, familyName: 'Papatuanuku', documentNumber: 'LA654321' }
const FIRST = Date.parse('2026-11-01T09:30:00+13:00')
const MINUTE_MS = 60_000

let place: Awaited<ReturnType<typeof programmePlace>>
let programme: KilledProgramme
let customs: pg.Client
let justice: pg.Client

beforeAll(async () => {
  place = await programmePlace()
  const { folder, databases } = place
  const urls = { customs: databases.customs.url, justice: databases.justice.url }
  programme = killedProgramme({ folder, urls })
  customs = new pg.Client({ connectionString: databases.customs.adminUrl })
  justice = new pg.Client({ connectionString: databases.justice.adminUrl })
  await Promise.all([customs.connect(), justice.connect()])
  const text = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString()
  const { people, debts, warrants } = anExtract({
    people: ['P-1,Whakaruruhau,Mereana Joy,1979-03-14,F', 'P-2,Papatuanuku,Mereana Joy,1979-03-14,F'],
    debts: ['D-1,P-1,reparation,true,5000,false', 'D-2,P-2,fine,true,124000,false'],
    warrants: ['W-1,P-1,2026-01-15,live,D-1', 'W-2,P-2,2026-01-15,live,D-2'],
  })
  const list = { people: text(people), debts: text(debts), warrants: text(warrants) }
  await programme.follow({ at: new Date(FIRST).toISOString(), list })
}, 240_000)
afterAll(async () => {
  await programme.stop()
  await Promise.all([customs.end(), justice.end()])
  await place.dispose()
})

async function count(client: pg.Client, what: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${what}`)
  return rows[0]?.n ?? 0
}

async function left() {
  return {
    alerts: await count(customs, 'alerts.interception_alerts'),
    waiting: await count(customs, 'alerts.undisclosed'),
    registered: await count(customs, `exchange.disclosures where type = 'notice'`),
    recorded: await count(customs, `activity.records where event = 'interception-alert-raised'`),
    silentAlerts: await count(customs, 'silent.alerts where disclosed'),
    silentWaiting: await count(customs, 'silent.alerts where not disclosed'),
    silentRegistered: await count(customs, `exchange.disclosures where compartment = 'silent'`),
    silentRecorded: await count(customs, `activity_silent.records where event = 'silent-alert-raised'`),
    noticesUnanswered: await count(customs, `exchange.outbox where type = 'notice' and state <> 'accepted'`),
    noticesOfInterceptions: await count(justice, `notices.notices where alert_type = 'interception'`),
    noticesOfSilents: await count(justice, `notices.notices where alert_type = 'silent'`),
    crossingsTold: await count(justice, '(select distinct craft, alert_type from notices.notices) told'),
  }
}

test.each(ALERT_JOURNEY.map((at, i) => ({ ...at, crossing: i + 1 })))(
  'killed at $step of $site, an interception and a silent alert are each raised, registered and told once',
  { timeout: 240_000 },
  async ({ crossing, ...killAt }) => {
    const order: Order = {
      at: new Date(FIRST + crossing * MINUTE_MS).toISOString(),
      scans: { zones: [passportOf(STOPPED), passportOf(SILENT)], craft: `NZ${100 + crossing}` },
    }
    expect(await programme.followUntilKilled({ ...order, killAt })).toBe('SIGKILL')
    // The lane had no answer, or forgot it with its own power: it reads both passports again.
    const { instructions } = await programme.follow(order)
    expect(instructions).toEqual(['refer', 'proceed'])
    expect(await left()).toEqual({
      alerts: crossing,
      waiting: 0,
      registered: crossing,
      recorded: crossing,
      silentAlerts: crossing,
      silentWaiting: 0,
      silentRegistered: crossing,
      silentRecorded: crossing,
      noticesUnanswered: 0,
      noticesOfInterceptions: crossing,
      noticesOfSilents: crossing,
      crossingsTold: 2 * crossing,
    })
  },
)
