/** Whatever ends the reason at Justice ends the case at Customs, by a withdrawal or by an answer: each way in turn. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedInPerson } from '#access'
import { casesSince, takeStep, type InterceptionCase, type StepRequest } from '#customs/interceptions'
import {
  executeWarrant,
  recordArrangement,
  recordPayment,
  recordRemittal,
  withdrawWarrant,
} from '#justice/acts'
import { importExtract } from '#justice/extract'
import { randomId } from '#kernel'
import { parseMrz } from '#travel-document'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { passportOf } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'

const NAMES = [
  'Raukawa',
  'Tuilagi',
  'Aumua',
  'Fenwick',
  'Okeroa',
  'Vaitai',
  'Lindqvist',
  'Mbeki',
  'Zhao',
  'Quill',
]
const OTHERS = Array.from({ length: 12 }, (_, i) => `Q${i}`)
const number = (index: number) => `P${index}`
const born = (index: number) => `19${60 + index * 3}-0${1 + (index % 9)}-1${index % 9}`
const rows = {
  person: (index: number) => `${number(index)},${NAMES[index] ?? ''},Manu,${born(index)},M`,
  debt: (index: number, cents = 600_000) => `D${index},${number(index)},fine,true,${cents},false`,
  warrant: (index: number) => `W${index},${number(index)},2026-01-05,live,D${index}`,
}
const everybody = (without?: number) => {
  const named = NAMES.map((_, index) => index).filter((index) => index !== without)
  return anExtract({
    people: [...named.map(rows.person), ...OTHERS.map((q, i) => `${q},Other${q},Name,19${50 + i}-06-05,F`)],
    debts: [
      ...named.map((index) => rows.debt(index)),
      ...OTHERS.map((q) => `E${q},${q},reparation,true,5000,false`),
    ],
    warrants: [...named.map(rows.warrant), ...OTHERS.map((q) => `V${q},${q},2026-01-05,live,E${q}`)],
    full: without !== undefined,
  })
}

let programme: TestProgramme
beforeAll(async () => {
  programme = await testProgramme()
  expect((await importExtract(programme.contexts.justice, everybody(), theOperator)).ok).toBe(true)
  expect((await programme.justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
  await carry()
  await programme.customs.screening.refresh()
})
afterAll(() => programme.stop())

/** Everything that waits is worked on and carried, both ways. */
async function carry(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await programme.customs.settle()
    await programme.justice.settle()
  }
}

const cases = () => programme.databases.customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))

async function caseOf(index: number): Promise<InterceptionCase> {
  const found = (await cases()).find(({ personProfileNumber }) => personProfileNumber === number(index))
  if (found === undefined) throw new Error('no case was opened')
  return found
}

async function scan(index: number): Promise<string> {
  const holder = {
    ...{ familyName: NAMES[index] ?? '', givenNames: 'Manu', gender: 'M' as const },
    ...{ dateOfBirth: born(index), documentNumber: `LA00000${index}` },
  }
  const { document } = parseMrz(passportOf(holder), { travelDate: '2026-11-21' })
  const at = new Date().toISOString()
  const movement = { direction: 'departure', craft: `NZ${index}`, port: 'AKL', lane: 'A1', at } as const
  const instruction = await programme.customs.screening.scan({ document: document!, movement })
  return instruction.ok ? instruction.value : instruction.error.code
}

const officer: SignedInPerson = {
  ...{ id: 'o', name: 'Officer', role: 'customs-officer', databaseRole: 'customs_officer' },
  ...{ port: 'AKL', sessionId: 's' },
}
const constable: SignedInPerson = {
  ...officer,
  id: 'c',
  role: 'police-officer',
  databaseRole: 'customs_police',
}

async function step(who: SignedInPerson, index: number, name: StepRequest['step']): Promise<void> {
  const { id: caseId, version } = await caseOf(index)
  const taken = await programme.databases.customs.as(
    who.databaseRole,
    (tx) => takeStep(tx, who, { caseId, version, step: name }, new Date()),
    { port: 'AKL' },
  )
  expect(taken.ok, name).toBe(true)
}

/** A constable stands before the traveller, and Justice has said that the warrant is in force. */
async function stopped(index: number): Promise<void> {
  expect(await scan(index)).toBe('refer')
  await carry()
  await step(officer, index, 'acknowledge')
  await step(officer, index, 'notify-police')
  await step(constable, index, 'attend')
  await step(constable, index, 'begin-interview')
  await carry()
  expect(await caseOf(index)).toMatchObject({ state: 'interviewing', stillEnforceable: true })
}

const act = (index: number) => ({ actId: randomId(), personProfileNumber: number(index), actor: theOperator })
const agent = <T>(work: Parameters<typeof programme.databases.justice.as<T>>[1]) =>
  programme.databases.justice.as<T>('justice_contact_agent', work)
const inRegister = <T>(work: Parameters<typeof programme.databases.justice.as<T>>[1]) =>
  programme.databases.justice.as<T>('justice_register', work)
const acting = () => programme.justice.acting
const MONEY = { finesCents: 600_000, reparationCents: 0 }

const WAYS: readonly (readonly [way: string, index: number, end: () => Promise<{ readonly ok: boolean }>, outcome: string])[] = [
  ['a payment', 0, () => agent((tx) => recordPayment(tx, acting(), { ...act(0), ...MONEY, receiptNumber: 'R' })), 'already-paid'],
  ['an arrangement', 1, () => agent((tx) => recordArrangement(tx, acting(), { ...act(1), debtIds: ['D1'] })), 'arrangement-existed'],
  ['a remittal', 2, () => agent((tx) => recordRemittal(tx, acting(), { ...act(2), ...MONEY, remittalKind: 'remittal' })), 'already-paid'],
  ['a warrant withdrawn', 3, () => inRegister((tx) => withdrawWarrant(tx, acting(), act(3))), 'warrant-not-in-force'],
  ['a warrant executed elsewhere', 4, () => inRegister((tx) => executeWarrant(tx, acting(), act(4))), 'warrant-not-in-force'],
  [
    'an import that finds it paid', 5,
    () => importExtract(programme.contexts.justice, anExtract({ people: [rows.person(5)], debts: [rows.debt(5, 0)], warrants: [rows.warrant(5)] }), theOperator),
    'already-paid',
  ],
] // prettier-ignore

test.each(WAYS)('%s at Justice ends the case of whoever is stopped', async (_, index, end, outcome) => {
  await stopped(index)
  expect((await end()).ok).toBe(true)
  await carry()
  expect(await caseOf(index)).toMatchObject({ state: 'closed', outcome })
})

test('an act about somebody who was withdrawn from no list is answered all the same', async () => {
  await stopped(6)
  // As if a list that leaves the person out had been sent, and were held at Customs.
  await askAsAdmin(
    programme.databases.justice,
    `delete from daily_list.entries where person_profile_number = 'P6'`,
  )
  const paid = await agent((tx) => recordPayment(tx, acting(), { ...act(6), ...MONEY, receiptNumber: 'S' }))
  expect(paid).toMatchObject({ ok: true, value: { withdrawalNumber: undefined } })
  await carry()
  expect(await caseOf(6)).toMatchObject({ state: 'closed', outcome: 'already-paid' })
})

test('whoever a whole register no longer names is stood down', async () => {
  await stopped(7)
  expect((await importExtract(programme.contexts.justice, everybody(7), theOperator)).ok).toBe(true)
  await carry()
  expect(await caseOf(7)).toMatchObject({ state: 'closed', outcome: 'warrant-not-in-force' })
})

test('an import beyond the guard withdraws nobody, and ends the cases that are open all the same', async () => {
  await stopped(8)
  // Whose outcome Customs tells is withdrawn by that.
  const withdrawn = () =>
    askAsAdmin<{ n: string }>(
      programme.databases.justice,
      `select count(*) as n from withdrawals.withdrawals where person_profile_number <> 'P8'`,
    )
  const before = await withdrawn()
  const people = OTHERS.map((q, i) => `${q},Other${q},Name,19${50 + i}-06-05,F`)
  const imported = await importExtract(
    programme.contexts.justice,
    anExtract({
      people: [rows.person(8), rows.person(9), ...people],
      debts: [rows.debt(8, 0), rows.debt(9, 0), ...OTHERS.map((q) => `E${q},${q},reparation,true,0,false`)],
      warrants: [rows.warrant(8), rows.warrant(9), ...OTHERS.map((q) => `V${q},${q},2026-01-05,live,E${q}`)],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  await carry()
  expect(await withdrawn()).toEqual(before)
  expect(await caseOf(8)).toMatchObject({ state: 'closed', outcome: 'already-paid' })
})

test('while the list is held, whoever is still on the one in force is met and let go on at once', async () => {
  const held = await programme.justice.send({ occasion: 'extra', actor: theOperator })
  expect(held.ok).toBe(false)
  expect(await scan(9)).toBe('refer')
  await carry()
  expect(await caseOf(9)).toMatchObject({ state: 'closed', outcome: 'stood-down' })
})
