import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseMrz } from '#travel-document'
import { passportOf } from '../../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../../testing/programme.ts'
import { listBodyOf, postList, postWithdrawal } from '../../../testing/lists.ts'

const LISTED = { family_name: 'Raukawa', given_names: 'Tane', date_of_birth: '1979-03-14', gender: 'M' }
const DOCUMENT = parseMrz(
  passportOf({
    familyName: 'Raukawa',
    givenNames: 'Tane',
    dateOfBirth: '1979-03-14',
    gender: 'M',
    documentNumber: 'LA123456',
  }),
  { travelDate: '2026-11-21' },
).document!
const entry = (ppn: string, alertType: string) => ({
  person_profile_number: ppn,
  ...LISTED,
  alert_type: alertType,
})

let programme: TestProgramme
beforeAll(async () => {
  programme = await testProgramme()
  await postList(programme, listBodyOf(1, [entry('PPN-1', 'interception'), entry('PPN-2', 'silent')]))
  await programme.customs.screening.refresh()
})
afterAll(() => programme.stop())

let flight = 100
/** A crossing on a flight of its own, so that no earlier alert hides it. */
async function scan(): Promise<string> {
  const movement = {
    direction: 'departure',
    craft: `NZ${flight++}`,
    port: 'AKL',
    lane: 'A1',
    at: new Date().toISOString(),
  } as const
  const instruction = await programme.customs.screening.scan({ document: DOCUMENT, movement })
  return instruction.ok ? instruction.value : instruction.error.code
}

test('a withdrawal with a field or a reason that the agreement does not name is refused, and the alert stands', async () => {
  const unnamed = await postWithdrawal(programme, {
    person_profile_number: 'PPN-1',
    class_of_reason: 'paid',
    amount: 5,
  })
  expect(unnamed).toMatchObject({ verdict: 'refused', faults: [{ code: 'field-not-in-agreement' }] })
  const reason = await postWithdrawal(programme, {
    person_profile_number: 'PPN-1',
    class_of_reason: 'forgiven',
  })
  expect(reason).toMatchObject({
    verdict: 'refused',
    faults: [{ code: 'value-not-in-closed-list', field: 'class_of_reason' }],
  })
  await programme.customs.screening.refresh()
  expect(await scan()).toBe('refer')
})

test('a person who paid a minute ago is met by nobody, without a new list', async () => {
  const receipt = await postWithdrawal(programme, { person_profile_number: 'PPN-1', class_of_reason: 'paid' })
  expect(receipt.verdict).toBe('accepted')
  await programme.customs.screening.refresh()
  expect(await scan()).toBe('proceed')
  expect(programme.customs.screening.current()).toMatchObject({ listNumber: 1, withdrawalNumber: 3 })
})

test('a list built before the withdrawal cannot put the person back', async () => {
  const old = listBodyOf(2, [entry('PPN-1', 'interception'), entry('PPN-2', 'silent')], {
    last_withdrawal_number: 0,
  })
  expect(await postList(programme, old)).toMatchObject({ verdict: 'accepted' })
  await programme.customs.screening.refresh()
  expect(programme.customs.screening.current()).toMatchObject({ listNumber: 2, withdrawalNumber: 3 })
  expect(await scan()).toBe('proceed')
})

test('a list that contains the withdrawal and names the person anew means it', async () => {
  const newer = listBodyOf(3, [entry('PPN-1', 'interception'), entry('PPN-2', 'silent')], {
    last_withdrawal_number: 3,
  })
  expect(await postList(programme, newer)).toMatchObject({ verdict: 'accepted' })
  await programme.customs.screening.refresh()
  expect(await scan()).toBe('refer')
})
