/** An hour without the carrier, an hour without Justice, and a database that restarts: cases go on, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { SignedInPerson } from '#access'
import { casesSince, takeStep, type InterceptionCase, type StepRequest } from '#customs/interceptions'
import { generateSshKeys, sftpCarrier } from '#exchange'
import { recordPayment } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { randomId, readBackCode } from '#kernel'
import { parseMrz } from '#travel-document'
import { fixedClock, type FixedClock } from '#testing'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { passportOf, type PassportHolder } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme, type TestProgrammeOptions } from '../../testing/programme.ts'
import { startSftpServer, type RunningSftpServer } from './demonstration/sftp-server/index.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const NINE = '2026-11-21T09:00:00+13:00'

const holder = (familyName: string, dateOfBirth: string, documentNumber: string): PassportHolder => ({
  ...{ familyName, dateOfBirth, documentNumber },
  givenNames: 'Mereana Joy',
  gender: 'F',
})
const STOPPED = holder('Whakaruruhau', '1979-03-14', 'LA111111')
const PAYING = holder('Raukawa', '1985-07-02', 'LA222222')
const SILENT = holder('Papatuanuku', '1990-11-23', 'LA333333')

const hemi: SignedInPerson = {
  ...{ id: 'hemi', name: 'Hemi', role: 'customs-officer', databaseRole: 'customs_officer' },
  ...{ port: 'AKL', sessionId: 's' },
}
const moana: SignedInPerson = {
  ...{ id: 'moana', name: 'Moana', role: 'police-officer', databaseRole: 'customs_police' },
  ...{ port: 'AKL', sessionId: 's' },
}

let programme: TestProgramme & { readonly clock: FixedClock }
const toEnd: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of toEnd.reverse()) await end()
  toEnd.length = 0
})

/** Nine in the morning: the list of the day is in force, and nothing is on its way. */
async function morning(options: TestProgrammeOptions = {}): Promise<void> {
  const clock = fixedClock(NINE)
  programme = { ...(await testProgramme({ clock, ...options })), clock }
  toEnd.push(programme.stop)
  const { contexts, justice, customs } = programme
  const imported = await importExtract(
    contexts.justice,
    anExtract({
      people: [
        'STOPPED,Whakaruruhau,Mereana Joy,1979-03-14,F',
        'PAYING,Raukawa,Mereana Joy,1985-07-02,F',
        'SILENT,Papatuanuku,Mereana Joy,1990-11-23,F',
      ],
      debts: [
        'D1,STOPPED,fine,true,600000,false',
        'D2,PAYING,fine,true,600000,false',
        'D3,SILENT,fine,true,124000,false',
      ],
      warrants: [
        'W1,STOPPED,2026-01-05,live,D1',
        'W2,PAYING,2026-01-05,live,D2',
        'W3,SILENT,2026-01-05,live,D3',
      ],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  expect((await justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
  await carry()
  expect(customs.screening.current()?.listNumber).toBe(1)
}

/** Whatever can be carried is; trouble of the carrier is the test's own doing. */
async function carry(sites: readonly ('customs' | 'justice')[] = ['customs', 'justice']): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    if (sites.includes('justice')) await programme.justice.exchange.drain().catch(() => undefined)
    if (sites.includes('customs')) await workAtCustoms()
    programme.clock.advance(10_000)
  }
}

/** The rooms go on with what they have, whether the carrier is there or not. */
async function workAtCustoms(): Promise<void> {
  const { exchange, work } = programme.customs
  await exchange.drain().catch(() => undefined)
  await work().catch(() => undefined)
  await exchange.drain().catch(() => undefined)
}

async function scan(who: PassportHolder): Promise<string> {
  const { document } = parseMrz(passportOf(who), { travelDate: '2026-11-21' })
  const at = programme.clock.now().toISOString()
  const movement = { direction: 'departure', craft: 'NZ103', port: 'AKL', lane: 'A1', at } as const
  const answer = await programme.customs.screening.scan({ document: document!, movement })
  return answer.ok ? answer.value : answer.error.code
}

async function caseOf(personProfileNumber: string): Promise<InterceptionCase> {
  const all = await programme.databases.customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
  const found = all.filter((it) => it.personProfileNumber === personProfileNumber)
  expect(found).toHaveLength(1)
  return found[0]!
}

async function take(who: SignedInPerson, personProfileNumber: string, ...steps: StepRequest['step'][]) {
  for (const step of steps) {
    const it = await caseOf(personProfileNumber)
    const call = { spokenTo: 'Leilani Foster', readBack: readBackCode(it.reference, programme.clock.now()) }
    const asked = {
      caseId: it.id,
      version: it.version,
      step,
      ...(step === 'confirm-by-phone' ? { call } : {}),
    }
    const taken = await programme.databases.customs.as(
      who.databaseRole,
      (tx) => takeStep(tx, who, asked, programme.clock.now()),
      { port: 'AKL' },
    )
    expect(taken).toMatchObject({ ok: true })
  }
}

async function pay(personProfileNumber: string): Promise<void> {
  const paid = await programme.databases.justice.as('justice_contact_agent', (tx) =>
    recordPayment(tx, programme.justice.acting, {
      ...{ actId: randomId(), personProfileNumber, receiptNumber: 'R-1' },
      ...{ finesCents: 600_000, reparationCents: 0, actor: theOperator },
    }),
  )
  expect(paid.ok).toBe(true)
}

const asked = (site: 'customs' | 'justice', query: string) =>
  askAsAdmin<object>(programme.databases[site], query)

/** An hour of work at both sites while nothing passes between them. */
async function theHour(): Promise<void> {
  expect([await scan(STOPPED), await scan(PAYING), await scan(SILENT)]).toEqual(['refer', 'refer', 'proceed'])
  await carry(['customs'])
  expect(await caseOf('STOPPED')).toMatchObject({ state: 'alerted', answeredAt: null })
  await take(hemi, 'STOPPED', 'acknowledge', 'notify-police')
  programme.clock.advance(20 * MINUTE_MS)
  // Justice is reached by phone, and what it says is on the record.
  await take(moana, 'STOPPED', 'attend', 'begin-interview', 'confirm-identity', 'confirm-by-phone')
  await take(moana, 'STOPPED', 'tell', 'refuse', 'execute-warrant')
  await pay('PAYING')
  await carry(['customs'])
  programme.clock.advance(HOUR_MS - 20 * MINUTE_MS)
}

async function unanswered() {
  const query = `select type, number, state from exchange.outbox where type <> 'receipt' and state <> 'accepted'`
  return { customs: await asked('customs', query), justice: await asked('justice', query) }
}

/** Afterwards: each message once, in the order of its stream, and both sides of one mind. */
async function expectNothingLost(): Promise<void> {
  await carry()
  programme.clock.advance(10 * MINUTE_MS)
  // A carrier that was away is tried again by the clock on the wall.
  await expect
    .poll(async () => (await carry(), unanswered()), { timeout: 30_000 })
    .toEqual({ customs: [], justice: [] })
  expect(await caseOf('STOPPED')).toMatchObject({ state: 'closed', outcome: 'arrested' })
  expect(await caseOf('PAYING')).toMatchObject({ state: 'closed', outcome: 'stood-down' })
  expect(
    await asked(
      'justice',
      `select alert_type, count(*)::integer as notices from notices.notices group by 1 order by 1`,
    ),
  ).toEqual([
    { alert_type: 'interception', notices: 2 },
    { alert_type: 'silent', notices: 1 },
  ])
  expect(await asked('justice', `select outcome from outcomes.outcomes order by outcome`)).toEqual([
    { outcome: 'arrested' },
    { outcome: 'stood-down' },
  ])
  expect([await scan(PAYING), await scan(SILENT)]).toEqual(['proceed', 'proceed'])
}

test('Justice unreachable for an hour: the officers go on, and afterwards both sides are of one mind', async () => {
  await morning()
  await theHour()
  await expectNothingLost()
})

test(
  'the SFTP server down for an hour: everything arrives in order afterwards, and nothing twice',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'landfall-outage-'))
    const keys = { customs: generateSshKeys('customs'), justice: generateSshKeys('justice') }
    const hostKey = generateSshKeys('host')
    const [there, back] = ['justice-customs', 'customs-justice']
    const start = (port: number): Promise<RunningSftpServer> =>
      startSftpServer({
        ...{ folder, port, hostKey: hostKey.privateKey },
        users: [
          { name: 'justice', publicKey: keys.justice.publicKey, writes: [there], reads: [back] },
          { name: 'customs', publicKey: keys.customs.publicKey, writes: [back], reads: [there] },
        ],
      })
    let server = await start(0)
    const { port, host, fingerprint } = server
    toEnd.push(
      () => server.close(),
      () => rm(folder, { recursive: true, force: true }),
    )
    await morning({
      carrier: (_, site) =>
        sftpCarrier({
          ...{ host, port, user: site, hostKeyFingerprint: fingerprint },
          privateKey: keys[site].privateKey,
          clock: { now: () => new Date() },
        }),
    })
    await server.close()
    await theHour()
    server = await start(port)
    await expectNothingLost()
  },
)

test('Customs’ database restarted in the middle: who was scanned is alerted once, and the case goes on', async () => {
  await morning()
  const restart = asked(
    'customs',
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
  const first = await Promise.all([
    ...[STOPPED, PAYING, SILENT].map((who) => scan(who).catch(() => 'no answer')),
    restart,
  ])
  expect(['refer', 'no answer']).toContain(first[0])
  // A lane that had no answer reads the passport again.
  await expect.poll(() => scan(STOPPED).catch(() => 'no answer'), { timeout: 20_000 }).toBe('refer')
  expect([await scan(PAYING), await scan(SILENT)]).toEqual(['refer', 'proceed'])
  await carry()
  expect(
    await asked('customs', `select count(*)::integer as alerts from alerts.interception_alerts`),
  ).toEqual([{ alerts: 2 }])
  expect(await asked('customs', `select count(*)::integer as alerts from silent.alerts`)).toEqual([
    { alerts: 1 },
  ])
  await take(hemi, 'STOPPED', 'acknowledge', 'notify-police')
  expect(await caseOf('STOPPED')).toMatchObject({ state: 'police-notified', stillEnforceable: true })
})
