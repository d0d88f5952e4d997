import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, type DatabaseRole } from '#database'
import { fault } from '#kernel'
import { openGate } from '../../../testing/exchange/open-gate.ts'
import { NOTICES, POSTER, SUPERVISOR, twoSites, type TwoSites } from '../../../testing/exchange/two-sites.ts'
import { registeredDisclosures } from '../disclosure-store.ts'
import { startSealer, type Exchange, type Sealer } from '../index.ts'

const LAW = { legalBasis: 'The Act, s 1', fields: ['number', 'name', 'craft'], subjects: ['number'] }

let sealer: Sealer
let sites: TwoSites
let justice: Exchange
let customs: Exchange

beforeAll(async () => {
  sealer = startSealer()
  sites = await twoSites(sealer)
  const permitOut = openGate('1', {
    check: (body) =>
      'address' in (body as object) ? [fault('field-not-in-agreement', { field: 'address' })] : [],
    disclosure: LAW,
  })
  justice = sites.justice.again({ permitOut })
  customs = sites.customs.again({ permitOut })
})
afterAll(async () => {
  await sites.dispose()
  await sealer.stop()
})

const postList = (body: object, register = {}) =>
  sites.justice.database.as(POSTER, (tx) => justice.post(tx, { type: 'list', to: 'customs', body, register }))
const postNotice = (body: object, register?: { reference: string; compartment: 'open' }) =>
  sites.customs.database.as(NOTICES, (tx) =>
    customs.post(tx, {
      type: 'notice',
      to: 'justice',
      body,
      ...(register === undefined ? {} : { register }),
    }),
  )
const registerAt = (site: 'justice' | 'customs', role: DatabaseRole) =>
  sites[site].database.as(role, (tx) => registeredDisclosures(tx, 100))

test('a message and its entry are stored together, and the entry names nobody', async () => {
  const entries = [
    { number: 'P-1', name: 'Raukawa', craft: null },
    { number: 'P-2', name: 'Taylor', craft: null },
  ]
  expect(await postList({ header: { number: 7 }, entries }, { reference: '7' })).toMatchObject({ ok: true })
  expect(await registerAt('justice', POSTER)).toEqual([
    {
      id: expect.any(String) as string,
      disclosedAt: sites.clock.now(),
      to: 'customs',
      type: 'list',
      agreement: 'customs-justice-fines',
      agreementVersion: '1',
      legalBasis: 'The Act, s 1',
      // No craft was told of anybody.
      fields: ['number', 'name'],
      people: 2,
      reference: '7',
    },
  ])
  const rows = await sites.justice.query('select d::text as row from exchange.disclosures d')
  expect(JSON.stringify(rows)).not.toMatch(/P-1|Raukawa/)
})

test('what the gate refuses is not stored, and neither is an entry', async () => {
  const before = await registerAt('justice', POSTER)
  expect(await postList({ number: 'P-3', address: '1 High Street' })).toEqual({
    ok: false,
    error: { code: 'field-not-in-agreement', field: 'address' },
  })
  expect(await registerAt('justice', POSTER)).toEqual(before)
  expect(await sites.justice.query('select from exchange.outbox')).toHaveLength(1)
})

test('the fault of a long body names the row', async () => {
  const check = (body: unknown) =>
    (body as { entries: { bad?: true }[] }).entries.flatMap(({ bad }, index) =>
      bad ? [fault('field-not-in-agreement', { row: index + 1 })] : [],
    )
  const strict = sites.justice.again({ permitOut: openGate('1', { check }) })
  const entries = Array.from({ length: 4_500 }, (_, index) => (index === 4_199 ? { bad: true } : {}))
  expect(await strict.checked({ type: 'list', to: 'customs', body: { header: {}, entries } })).toEqual({
    ok: false,
    error: { code: 'field-not-in-agreement', row: 4_200 },
  })
})

test('a transaction that is undone leaves no entry', async () => {
  const before = await registerAt('justice', POSTER)
  await expect(
    sites.justice.database.as(POSTER, async (tx) => {
      await justice.post(tx, { type: 'list', to: 'customs', body: { number: 'P-9' } })
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await registerAt('justice', POSTER)).toEqual(before)
})

test('a body that was checked for one message leaves as no other', async () => {
  const checked = await justice.checked({ type: 'list', to: 'customs', body: { number: 'P-1' } })
  if (!checked.ok) throw new Error('not checked')
  await expect(
    sites.justice.database.as(POSTER, (tx) =>
      justice.post(tx, { type: 'withdrawal', to: 'customs', body: checked.value }),
    ),
  ).rejects.toThrow('checked for another message')
})

test('of a silent stream an entry lies sealed, unless its room says that staff may know', async () => {
  await postNotice({ number: 'P-7', name: 'Raukawa', craft: 'NZ103' })
  expect(await registerAt('customs', SUPERVISOR)).toEqual([])
  await postNotice(
    { number: 'P-8', name: 'Taylor', craft: 'NZ5' },
    { reference: 'AB3D', compartment: 'open' },
  )
  expect(await registerAt('customs', SUPERVISOR)).toMatchObject([{ reference: 'AB3D', people: 1 }])
  const silent = await sites.customs.query<Record<string, unknown>>(
    `select * from exchange.disclosures where compartment = 'silent'`,
  )
  expect(silent).toHaveLength(1)
  const { id, compartment, sealed, ...rest } = silent[0]!
  expect([typeof id, compartment]).toEqual(['string', 'silent'])
  expect((sealed as Buffer).toString('latin1')).not.toMatch(/P-7|justice|notice/)
  expect(new Set(Object.values(rest))).toEqual(new Set([null]))
})

test('a privacy officer finds what was told of a person, also by what the message does not say', async () => {
  await postList({ number: null, name: 'nobody', craft: null }, { about: { number: 'P-2' } })
  const told = (number: string) =>
    sites.justice.database.as('justice_privacy_officer', (tx) => justice.disclosedAbout(tx, { number }))
  expect(await told('P-1')).toMatchObject([{ reference: '7' }])
  expect(await told('P-2')).toHaveLength(2)
  expect(await told('P-404')).toEqual([])
  await expect(
    sites.justice.database.as(POSTER, (tx) => justice.disclosedAbout(tx, { number: 'P-1' })),
  ).rejects.toThrow('permission denied')
})

test('what was told silently is found by the exchange itself and by nobody else', async () => {
  const told = (role: DatabaseRole) =>
    sites.customs.database.as(role, (tx) => customs.silentlyDisclosedAbout(tx, { number: 'P-7' }))
  expect(await told('customs_exchange')).toMatchObject([
    { recipient: 'justice', fields: ['number', 'name', 'craft'] },
  ])
  for (const role of [SUPERVISOR, NOTICES, 'customs_privacy_officer', 'customs_auditor'] as const)
    await expect(told(role), role).rejects.toThrow('permission denied')
  const open = await sites.customs.database.as('customs_privacy_officer', (tx) =>
    customs.disclosedAbout(tx, { number: 'P-7' }),
  )
  expect(open).toEqual([])
})

test.each(['customs_officer', NOTICES, 'customs_operator', 'customs_jobs'] as const)(
  '%s does not read the register, nor writes into it',
  async (role) => {
    await expect(registerAt('customs', role)).rejects.toThrow('permission denied')
    await expect(
      sites.customs.database.as(role, async (tx) => {
        await sql`select exchange.enter_silent_disclosure(gen_random_uuid(), ''::bytea)`.execute(tx)
      }),
    ).rejects.toThrow('permission denied')
  },
)
