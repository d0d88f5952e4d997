/** An alert's journey, a crossing for each stop: whatever stops where, both alerts are raised, registered and told once. */
import { expect } from 'vitest'
import type pg from 'pg'
import type { SiteStep } from '../../src/sites/journey-steps.ts'
import type { Order } from '../followed-programme.ts'
import { anExtract } from '../justice.ts'
import type { EndedProgramme } from '../killed-programme.ts'
import { passportOf, type PassportHolder } from '../passports.ts'
import type { JourneyPlace } from './journey-place.ts'

const STOPPED: PassportHolder = {
  familyName: 'Whakaruruhau',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA123456',
}
const SILENT: PassportHolder = { ...STOPPED, familyName: 'Papatuanuku', documentNumber: 'LA654321' }
const FIRST = Date.parse('2026-11-01T09:30:00+13:00')
const MINUTE_MS = 60_000

/** The list that both people are on. */
export function firstListOfAlerts(): Order {
  const text = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString()
  const { people, debts, warrants } = anExtract({
    people: ['P-1,Whakaruruhau,Mereana Joy,1979-03-14,F', 'P-2,Papatuanuku,Mereana Joy,1979-03-14,F'],
    debts: ['D-1,P-1,reparation,true,5000,false', 'D-2,P-2,fine,true,124000,false'],
    warrants: ['W-1,P-1,2026-01-15,live,D-1', 'W-2,P-2,2026-01-15,live,D-2'],
  })
  const list = { people: text(people), debts: text(debts), warrants: text(warrants) }
  return { at: new Date(FIRST).toISOString(), list }
}

async function count(client: pg.Client, what: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${what}`)
  return rows[0]?.n ?? 0
}

async function left({ customs, justice }: JourneyPlace) {
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

/** Both people pass a lane, on another flight each time. */
export function bothCross(crossing: number): NonNullable<Order['scans']> {
  return { zones: [passportOf(STOPPED), passportOf(SILENT)], craft: `NZ${100 + crossing}` }
}

/** Crossings are counted from 1, each of both people. */
export function alertJourney(place: JourneyPlace) {
  let crossing = 0
  return async (programme: EndedProgramme, step: SiteStep, ending: string): Promise<void> => {
    crossing += 1
    const order: Order = {
      at: new Date(FIRST + crossing * MINUTE_MS).toISOString(),
      scans: bothCross(crossing),
    }
    expect(await programme.followUntil(step, order)).toBe(ending)
    // The lane had no answer, or forgot it with its own power: it reads both passports again.
    const { instructions } = await programme.follow(order)
    expect(instructions).toEqual(['refer', 'proceed'])
    expect(await left(place)).toEqual({
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
  }
}
