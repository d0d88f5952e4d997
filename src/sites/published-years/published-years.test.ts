/**
 * A year's shape scaled down, played through the real operations: a declared sample of
 * `landfall results --replay-published`, which `npm run prove` plays whole.
 */
import { expect, test } from 'vitest'
import { PUBLISHED_YEARS, valueOf } from '#justice/results'
import { planYear, type YearFigures } from './planned-year.ts'
import { publishedHistory } from './published-history.ts'
import { playYears } from './play-years.ts'

/** 2015/16, a hundredth of its silent half and a few more interceptions; as there, people and not completed overlap. */
const SAMPLE: YearFigures = {
  silent_alerts_triggered: 69,
  individuals_subject_to_silent_alerts: 35,
  intercept_alerts_triggered: 14,
  people_intercepted: 8,
  on_departure: 3,
  on_arrival: 6,
  fines_already_paid: 1,
  wrong_person: 1,
  interception_not_completed: 6,
  fines_received: 1139,
  reparation_received: 3901,
  time_to_pay: 10_355,
  remittals: 7039,
}

test(
  'a hundredth of 2015/16 comes out as it was planned, through lists, scans, steps, payments and sealed counts',
  { timeout: 240_000 },
  async () => {
    const history = {
      years: [{ name: '2015/16', figures: SAMPLE }],
      atTheEnd: { interception: 44, silent: 209 },
      sessions: 2,
    }
    const [results] = await playYears(history, () => undefined)
    const came = Object.fromEntries(
      Object.keys(SAMPLE).map((key) => [key, valueOf(results!, key as keyof YearFigures)]),
    )
    expect(came).toEqual(SAMPLE)
    expect(valueOf(results!, 'incorrect_intercepts')).toBe(2)
    expect(valueOf(results!, 'stood_down_in_time')).toBe(0)
    expect(valueOf(results!, 'interception_alerts_at_30_june')).toBe(44)
    expect(valueOf(results!, 'silent_alerts_at_30_june')).toBe(209)
    const statutory = Object.fromEntries(results!.statutory.map(({ count, value }) => [count.key, value]))
    expect(statutory).toMatchObject({ matches_undertaken: 83, discrepancies: 83 })
    expect(statutory['acted_on_though_challenged']).toBeGreaterThanOrEqual(0)
    expect(results!.runs).toEqual({ made: 3, atMost: 730 })
  },
)

test.each(publishedHistory().years)(
  '$name can be planned: every published figure is reached',
  ({ name, figures }) => {
    const published = PUBLISHED_YEARS.get(name)!
    const { alerts, silent, debts } = planYear(figures, 4)
    const met = alerts.filter((alert) => alert.isMet)
    const count = (ending: string) => alerts.filter((alert) => alert.ending === ending).length
    expect(alerts).toHaveLength(published.intercept_alerts_triggered!)
    expect(new Set(met.map(({ person }) => person)).size).toBe(published.people_intercepted)
    expect(met.filter(({ direction }) => direction === 'departure')).toHaveLength(published.on_departure!)
    expect(met.filter(({ direction }) => direction === 'arrival')).toHaveLength(published.on_arrival!)
    expect(count('wrong-person') + count('already-paid')).toBe(published.incorrect_intercepts)
    expect(count('not-completed')).toBe(published.interception_not_completed)
    expect(silent).toHaveLength(published.silent_alerts_triggered!)
    expect(new Set(silent.map(({ person }) => person)).size).toBe(
      published.individuals_subject_to_silent_alerts,
    )
    expect(debts.every(({ reparationDollars }) => reparationDollars >= 1)).toBe(true)
    // Nobody is met twice in one session, and everybody who comes again does so later.
    expect(new Set(alerts.map(({ person, session }) => `${person}/${session}`)).size).toBe(alerts.length)
  },
)
