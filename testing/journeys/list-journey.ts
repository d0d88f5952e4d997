/** The list's journey, a day for each stop: whatever stops where, the list of the day is in force once and answered. */
import { expect } from 'vitest'
import type pg from 'pg'
import type { SiteStep } from '../../src/sites/journey-steps.ts'
import type { ExtractText, Order } from '../followed-programme.ts'
import { anExtract } from '../justice.ts'
import type { EndedProgramme } from '../killed-programme.ts'
import { passportOf } from '../passports.ts'
import type { JourneyPlace } from './journey-place.ts'

const FIRST_DAY = Date.parse('2026-11-01T09:30:00+13:00')
const DAY_MS = 86_400_000
const STAYING = 20

/** Nobody’s birth date is near another’s, so that yesterday’s people do not look like today’s. */
const born = (day: number) => `${1950 + day}-03-${String(1 + day).padStart(2, '0')}`

/** Each day one person under each alert leaves the register and another comes. */
function extractOf(day: number): ExtractText {
  const people: string[] = []
  const debts: string[] = []
  const warrants: string[] = []
  const add = (id: string, family: string, birth: string, debt: string) => {
    people.push(`${id},${family},Mereana Joy,${birth},F`)
    debts.push(`D-${id},${id},${debt},false`)
    warrants.push(`W-${id},${id},2026-01-15,live,D-${id}`)
  }
  for (let i = 0; i < STAYING; i += 1) add(`STAYS-${i}`, 'Staying', born(i), 'reparation,true,5000')
  add(`STOPPED-${day}`, 'Whakaruruhau', born(day), 'reparation,true,5000')
  add(`SILENT-${day}`, 'Papatuanuku', born(day), 'fine,true,124000')
  const { people: p, debts: d, warrants: w } = anExtract({ people, debts, warrants })
  const text = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString()
  return { people: text(p), debts: text(d), warrants: text(w) }
}

const passport = (family: string, day: number) =>
  passportOf({
    familyName: family,
    givenNames: 'Mereana Joy',
    dateOfBirth: born(day),
    documentNumber: `L${String(day).padStart(7, '0')}`,
  })

async function column(client: pg.Client, query: string): Promise<unknown[]> {
  const { rows } = await client.query({ text: query, rowMode: 'array' })
  return (rows as unknown[][]).map(([value]) => value)
}

async function expectOneListOf({ customs, justice }: JourneyPlace, day: number): Promise<void> {
  const days = Array.from({ length: day }, (_, i) => i + 1)
  expect(await column(justice, 'select list_number from daily_list.lists order by 1')).toEqual(days)
  expect(
    await column(justice, `select state from exchange.outbox where type = 'list' order by number`),
  ).toEqual(days.map(() => 'accepted'))
  expect(
    await column(
      justice,
      `select count(distinct r.message_id)::integer
       from exchange.receipts r join exchange.outbox o on o.id = r.message_id
       where r.verdict = 'accepted' and o.type = 'list'`,
    ),
  ).toEqual([day])
  expect(await column(customs, 'select list_number from alert_list.versions order by 1')).toEqual(days)
  expect(
    await column(customs, `select list_number from alert_list.versions where state = 'in-force'`),
  ).toEqual([day])
  expect(await column(customs, 'select list_number from alert_list.silent_half')).toEqual([day])
  expect(await column(customs, `select count(*)::integer from alert_list.interception_entries`)).toEqual([
    STAYING + 1,
  ])
  expect(
    await column(
      customs,
      `select person_profile_number from alert_list.interception_entries
       where person_profile_number not like 'STAYS-%'`,
    ),
  ).toEqual([`STOPPED-${day}`])
  expect(
    await column(
      customs,
      `select subject_id from activity.records where event = 'list-applied' order by number`,
    ),
  ).toEqual(days.map(String))
}

/** Today's two people match and yesterday's do not: the index that serves is the one of today's list, both halves. */
async function expectToServe(
  { customs }: JourneyPlace,
  programme: EndedProgramme,
  day: number,
  at: string,
): Promise<void> {
  const scanned = await programme.follow({
    at,
    scans: {
      zones: [
        passport('Whakaruruhau', day),
        passport('Whakaruruhau', day - 1),
        passport('Papatuanuku', day),
        passport('Papatuanuku', day - 1),
      ],
      craft: 'NZ103',
    },
  })
  expect(scanned).toMatchObject({
    listNumber: day,
    instructions: ['refer', 'proceed', 'proceed', 'proceed'],
  })
  expect(await column(customs, 'select count(*)::integer from silent.alerts')).toEqual([day])
}

/** Days are counted from 1, each one list. */
export function listJourney(place: JourneyPlace) {
  let day = 0
  return async (programme: EndedProgramme, step: SiteStep, ending: string): Promise<void> => {
    day += 1
    const at = new Date(FIRST_DAY + day * DAY_MS).toISOString()
    const order: Order = { at, list: extractOf(day) }
    expect(await programme.followUntil(step, order)).toBe(ending)
    await programme.follow(order)
    await expectOneListOf(place, day)
    await expectToServe(place, programme, day, at)
  }
}
