/** Corrects a person's details in the register at their request; what the extract says of them is kept beside. */
import { actingAs, type Tx } from '#database'
import { changeDetails, lockPeople, peopleByNumber } from '#justice/register'
import { BrokenPromise, civilDate, err, fault, GENDERS, ok, type Fault, type Result } from '#kernel'
import { longDate } from '#pages'
import {
  AGENCIES,
  type CorrectingAct,
  type Correction,
  type Corrector,
  type FieldValues,
  type ReachedByItself,
} from '#rooms'
import { PEOPLE } from './correctable-people.ts'
import { sameDetails, type PersonDetails } from './correction.ts'
import type { ListCorrected } from './operations.ts'
import { endCorrections, insertCorrection, newestOf, standingCorrections } from './store.ts'

/** A list out of turn would tell whoever watches the lists that something of a silent half happened. */
const SILENT = 'silent'

const AS_THE_REGISTER = { site: 'justice', role: 'justice_register' } as const

export function personCorrector(lists: () => ListCorrected): Corrector {
  return {
    table: PEOPLE,
    async correct(act, correction) {
      const done = await actingAs(act.tx, AS_THE_REGISTER, (tx) =>
        correctPerson({ ...act, tx }, correction, lists()),
      )
      if (!done.ok) return done
      await act.record({
        event: 'register-person-corrected',
        subject: { kind: 'registered-person', id: done.value },
      })
      return ok(undefined)
    },
    reaches: (tx, person) => actingAs(tx, AS_THE_REGISTER, (register) => reached(register, lists(), person)),
  }
}

/** The register identifier of whom it corrected. */
async function correctPerson(
  { tx, at, newId, request, person: officer }: CorrectingAct,
  { record: number, from, to }: Correction,
  lists: ListCorrected,
): Promise<Result<string, Fault>> {
  // An import, an act and another correction of them wait, or are seen.
  await lockPeople(tx, [number])
  const held = (await peopleByNumber(tx, [number])).get(number)
  if (held === undefined || !sameDetails(held, detailsOf(from)))
    return err(fault('register-corrected-meanwhile'))
  const corrected = detailsOf(to)
  const before = (await standingCorrections(tx, [number])).get(number)
  if (before !== undefined)
    await endCorrections(tx, [before.correctionId], { at, because: 'corrected-again', byImport: null })
  const listed = await lists.lastListed(tx, number)
  const { familyName, givenNames, dateOfBirth, gender } = held
  await insertCorrection(tx, {
    ...{ correctionId: newId(), personProfileNumber: number, at, request, by: officer.id, corrected },
    // Of somebody who is corrected again the extract said what it said before the first time.
    extract: before?.extract ?? { familyName, givenNames, dateOfBirth, gender },
    afterList: listed?.listNumber ?? null,
    listWaits: listed?.alertType === 'silent' ? SILENT : null,
  })
  await changeDetails(tx, number, corrected, at)
  return ok(held.registerId)
}

function detailsOf(values: FieldValues): PersonDetails {
  const gender = GENDERS.find((one) => one === values['gender'])
  if (gender === undefined) throw new BrokenPromise('a gender that was checked is one of them')
  return {
    familyName: values['family_name'] ?? '',
    givenNames: values['given_names'] ?? '',
    dateOfBirth: values['date_of_birth'] ?? '',
    gender,
  }
}

/** Customs, where the last list named them as they were; nobody else holds the register. */
async function reached(tx: Tx, lists: ListCorrected, person: string): Promise<readonly ReachedByItself[]> {
  const newest = await newestOf(tx, person)
  if (newest?.afterList === null || newest === undefined) return []
  const list = await lists.listAfter(tx, newest.afterList)
  const to = AGENCIES.customs.agency
  if (list === undefined) return [{ to, words: waiting(newest.listWaits), toldAt: undefined }]
  const carries = `List ${String(list.number)} of ${longDate(civilDate(list.createdAt))} carries it`
  return list.acceptedAt === undefined
    ? [{ to, words: `${carries}; the receipt has not come yet.`, toldAt: undefined }]
    : [{ to, words: `${carries}.`, toldAt: list.acceptedAt }]
}

function waiting(because: string | null): string {
  if (because === null) return 'A list that carries it is about to be sent.'
  if (because === SILENT) return 'The next daily list carries it.'
  return 'No list could be sent at once under the agreement: the next daily list carries it.'
}
