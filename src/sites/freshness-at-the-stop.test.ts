import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesSince, type InterceptionCase } from '#customs/interceptions'
import { recordPayment } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { randomId } from '#kernel'
import { parseMrz } from '#travel-document'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { passportOf, type PassportHolder } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'

/** Enough that one who comes or goes is within the agreement's guard of a fifth. */
const OTHERS = {
  people: Array.from({ length: 9 }, (_, i) => `Q${i},Other,Name,195${i}-06-05,F`),
  debts: Array.from({ length: 9 }, (_, i) => `E${i},Q${i},reparation,true,5000,false`),
  warrants: Array.from({ length: 9 }, (_, i) => `V${i},Q${i},2026-01-05,live,E${i}`),
}

let programme: TestProgramme
beforeAll(async () => {
  programme = await testProgramme()
  const imported = await importExtract(
    programme.contexts.justice,
    anExtract({
      people: ['P1,Raukawa,Tane,1979-03-14,M', 'P3,Tuilagi,Manu,1991-08-23,M', ...OTHERS.people],
      debts: ['D1,P1,fine,true,600000,false', 'D3,P3,fine,true,600000,false', ...OTHERS.debts],
      warrants: ['W1,P1,2026-01-05,live,D1', 'W3,P3,2026-01-05,live,D3', ...OTHERS.warrants],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  expect((await programme.justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
  await carry()
  await programme.customs.screening.refresh()
})
afterAll(() => programme.stop())

/** Everything that waits is carried both ways, and worked on. */
async function carry(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await programme.customs.settle()
    await programme.justice.exchange.drain()
  }
}

const RAUKAWA: PassportHolder = {
  familyName: 'Raukawa',
  givenNames: 'Tane',
  dateOfBirth: '1979-03-14',
  gender: 'M',
  documentNumber: 'LA123456',
}
const AUMUA: PassportHolder = {
  familyName: 'Aumua',
  givenNames: 'Sione',
  dateOfBirth: '1985-07-02',
  gender: 'M',
  documentNumber: 'LA223344',
}

const TUILAGI: PassportHolder = {
  familyName: 'Tuilagi',
  givenNames: 'Manu',
  dateOfBirth: '1991-08-23',
  gender: 'M',
  documentNumber: 'LA556677',
}

async function scan(craft: string, holder = RAUKAWA): Promise<string> {
  const zone = passportOf(holder)
  const { document } = parseMrz(zone, { travelDate: '2026-11-21' })
  const movement = {
    direction: 'departure',
    craft,
    port: 'AKL',
    lane: 'A1',
    at: new Date().toISOString(),
  } as const
  const instruction = await programme.customs.screening.scan({ document: document!, movement })
  return instruction.ok ? instruction.value : instruction.error.code
}

const atJustice = (query: string) => askAsAdmin<object>(programme.databases.justice, query)

async function cases(): Promise<readonly InterceptionCase[]> {
  return programme.databases.customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
}

const open = async () => (await cases()).filter(({ state }) => state !== 'closed')

function pay(personProfileNumber: string, receiptNumber: string) {
  return programme.databases.justice.as('justice_contact_agent', (tx) =>
    recordPayment(tx, programme.justice.acting, {
      actId: randomId(),
      personProfileNumber,
      receiptNumber,
      finesCents: 600_000,
      reparationCents: 0,
      actor: theOperator,
    }),
  )
}

test('an alert opens a case, and Justice’s word is on it before Police are called', async () => {
  expect(await scan('NZ1')).toBe('refer')
  await carry()
  const [it] = await cases()
  expect(it).toMatchObject({ state: 'alerted', stillEnforceable: true, classOfReason: null })
  expect(it!.facts).toContain('confirmed-enforceable')
})

test('paid at Justice a minute ago: the open case is stood down, and the next scan meets nobody', async () => {
  const paid = await pay('P1', 'R-1')
  expect(paid).toMatchObject({ ok: true })
  await carry()
  await programme.customs.screening.refresh()
  expect(await cases()).toMatchObject([{ state: 'closed', outcome: 'stood-down' }])
  expect(await scan('NZ2')).toBe('proceed')
})

test('found paid by an import: the open case is stood down without anybody’s doing', async () => {
  expect(await scan('NZ4', TUILAGI)).toBe('refer')
  await carry()
  expect((await open()).length).toBe(1)

  const imported = await importExtract(
    programme.contexts.justice,
    anExtract({
      people: ['P3,Tuilagi,Manu,1991-08-23,M'],
      debts: ['D3,P3,fine,true,0,false'],
      warrants: ['W3,P3,2026-01-05,live,D3'],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  await programme.justice.settle()
  await carry()
  expect(await open()).toEqual([])
  await programme.customs.screening.refresh()
  expect(await scan('NZ5', TUILAGI)).toBe('proceed')
})

test('denied by Justice while its withdrawal is still on the way: stood down before Police are called', async () => {
  const { customs, justice } = programme
  const sent = await importExtract(
    programme.contexts.justice,
    anExtract({
      people: ['P2,Aumua,Sione,1985-07-02,M'],
      debts: ['D2,P2,fine,true,600000,false'],
      warrants: ['W2,P2,2026-01-05,live,D2'],
    }),
    theOperator,
  )
  expect(sent.ok).toBe(true)
  expect((await justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
  await carry()
  await customs.screening.refresh()

  // Customs asks; before Justice reads the question, the fines are paid.
  expect(await scan('NZ3', AUMUA)).toBe('refer')
  await customs.settle()
  expect(await pay('P2', 'R-2')).toMatchObject({ ok: true })
  await atJustice(
    `update exchange.outbox set next_try_at = now() + interval '1 hour' where type = 'withdrawal' and state = 'posted'`,
  )
  await carry()
  const [it] = await cases()
  expect(it).toMatchObject({ stillEnforceable: false, state: 'closed', outcome: 'stood-down' })
  expect(
    await atJustice(
      `select count(*)::integer as waiting from exchange.outbox where type = 'withdrawal' and state in ('posted', 'sealed')`,
    ),
  ).toEqual([{ waiting: 1 }])
})
