import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesSince, type InterceptionCase } from '#customs/interceptions'
import { importExtract, recordPayment } from '#justice/fines'
import { randomId } from '#kernel'
import { parseMrz } from '#travel-document'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { passportOf } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'

let programme: TestProgramme
beforeAll(async () => {
  programme = await testProgramme()
  const imported = await importExtract(
    programme.contexts.justice,
    anExtract({
      people: ['P1,Raukawa,Tane,1979-03-14,M'],
      debts: ['D1,P1,fine,true,600000,false'],
      warrants: ['W1,P1,2026-01-05,live,D1'],
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

async function scan(craft: string): Promise<string> {
  const zone = passportOf({
    familyName: 'Raukawa',
    givenNames: 'Tane',
    dateOfBirth: '1979-03-14',
    gender: 'M',
    documentNumber: 'LA123456',
  })
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

async function cases(): Promise<readonly InterceptionCase[]> {
  return programme.databases.customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
}

test('an alert opens a case, and Justice’s word is on it before Police are called', async () => {
  expect(await scan('NZ1')).toBe('refer')
  await carry()
  const [it] = await cases()
  expect(it).toMatchObject({ state: 'alerted', still_enforceable: true, class_of_reason: null })
  expect(it!.facts).toContain('confirmed-enforceable')
})

test('paid at Justice a minute ago: the open case is stood down, and the next scan meets nobody', async () => {
  const paid = await programme.databases.justice.as('justice_contact_agent', (tx) =>
    recordPayment(tx, programme.justice.acting, {
      actId: randomId(),
      personProfileNumber: 'P1',
      receiptNumber: 'R-1',
      finesCents: 600_000,
      reparationCents: 0,
      actor: theOperator,
    }),
  )
  expect(paid).toMatchObject({ ok: true })
  await carry()
  await programme.customs.screening.refresh()
  expect(await cases()).toMatchObject([{ state: 'closed', outcome: 'stood-down' }])
  expect(await scan('NZ2')).toBe('proceed')
})
