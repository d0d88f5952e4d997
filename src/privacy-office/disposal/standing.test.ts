/** Random histories of a record: nothing goes before its time or under a hold, and nothing that is free stays past it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  HOLD_KINDS,
  RETENTION_CLASSES,
  retentionDue,
  type Hold,
  type HoldKind,
  type RetentionClass,
  type RetentionRule,
} from '#statute'
import { latestTrigger } from './latest-trigger.ts'
import { standingOf } from './standing.ts'

/** Those of which a table is disposed of record by record: the build refuses one without a maximum. */
const CLASSES = (Object.keys(RETENTION_CLASSES) as RetentionClass[]).filter((name) => {
  const { maximum, minimum }: RetentionRule = RETENTION_CLASSES[name]
  return maximum !== undefined && (minimum !== undefined || maximum.unit !== 'as-soon-as-practicable')
})
const KINDS = Object.keys(HOLD_KINDS) as HoldKind[]
const FIRST = '2000-02-28'
/** `npm run prove` tries 10,000 times, and so 100,000 histories. */
const HISTORIES_A_TRY = 10

interface Placed {
  readonly kind: HoldKind
  readonly from: string
  /** The day on which it is lifted, its last. */
  readonly lifted: string
}

interface History {
  readonly retention: RetentionClass
  /** The clock begins, may be taken back (an enquiry is opened again) and begins anew. */
  readonly begins: readonly string[]
  readonly takenBack: readonly string[]
  readonly holds: readonly Placed[]
}

const day = (most: number) => fc.integer({ min: 0, max: most }).map((count) => addDays(FIRST, count))

const history: fc.Arbitrary<History> = fc
  .record({
    retention: fc.constantFrom(...CLASSES),
    begins: day(400),
    again: fc.option(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })), {
      nil: undefined,
    }),
    holds: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        from: day(3_600),
        lasts: fc.integer({ min: 0, max: 900 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ retention, begins, again, holds }) => {
    const takenBack = again === undefined ? [] : [addDays(begins, again[0])]
    return {
      retention,
      begins: again === undefined ? [begins] : [begins, addDays(begins, again[0] + again[1])],
      takenBack,
      holds: holds.map(({ kind, from, lasts }) => ({ kind, from, lifted: addDays(from, lasts) })),
    }
  })

/** As the database has it on a day. */
function beganOn({ begins, takenBack }: History, today: string): string | undefined {
  const last = begins.filter((one) => one <= today).at(-1)
  return last === undefined || takenBack.some((one) => one > last && one <= today) ? undefined : last
}

function holdsOn({ holds }: History, today: string): readonly Hold[] {
  return holds
    .filter(({ from }) => from <= today)
    .map(({ kind, lifted }) => ({ kind, until: lifted < today ? lifted : undefined }))
}

/** Days on which anything can change, and those around them: to walk through every day of thirty years would take all night. */
function daysToLook(of: History): readonly string[] {
  const due = of.begins.flatMap((began) => {
    const { earliest, latest } = retentionDue(of.retention, began)
    return [earliest, latest]
  })
  const turning = [
    ...of.begins,
    ...of.takenBack,
    ...of.holds.flatMap(({ from, lifted }) => [from, lifted]),
    ...due,
  ]
  const days = turning.flatMap((one: string | undefined) =>
    one === undefined ? [] : [-14, -1, 0, 1].map((count) => addDays(one, count)),
  )
  return [...new Set(days)].filter((one) => one >= FIRST).sort()
}

/** The day on which the record goes, when whoever is asked agrees on the same day; and how it stood on each day before. */
function goneOn(of: History): { readonly on: string | undefined; readonly isLate: boolean } {
  let isLate = false
  for (const today of daysToLook(of)) {
    const { state, isPastMaximum } = standingOf(of.retention, beganOn(of, today), holdsOn(of, today), today)
    isLate ||= isPastMaximum
    if (state === 'due') return { on: today, isLate }
  }
  return { on: undefined, isLate }
}

describe('a record whatever its history', () => {
  it('goes never before its minimum, never under a hold, and never later than its maximum without one', () => {
    fc.assert(
      fc.property(
        fc.array(history, { minLength: HISTORIES_A_TRY, maxLength: HISTORIES_A_TRY }),
        (histories) => {
          for (const of of histories) {
            const { on, isLate } = goneOn(of)
            if (on === undefined) return false
            const began = beganOn(of, on)
            if (began === undefined) return false
            const { stoppedBy }: { readonly stoppedBy: readonly HoldKind[] } = RETENTION_CLASSES[of.retention]
            const stopping = of.holds.filter(({ kind, from }) => stoppedBy.includes(kind) && from <= on)
            const free = retentionDue(of.retention, began)
            const isHeld = stopping.some(({ from, lifted }) => from <= on && on <= lifted)
            const lastOfHolds =
              stopping
                .map(({ lifted }) => addDays(lifted, 1))
                .sort()
                .at(-1) ?? ''
            const last = [free.latest ?? '', lastOfHolds].sort().at(-1) ?? ''
            if (on < (free.earliest ?? '9999') || isHeld || on > last || isLate) return false
          }
          return true
        },
      ),
    )
  }, 600_000)

  it('is read from its table whenever it is due, and the page of the table is cut at the right day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLASSES), day(9_000), (retention, asOf) => {
        const last = latestTrigger(retention, asOf)
        return (
          standingOf(retention, last, [], asOf).state === 'due' &&
          standingOf(retention, addDays(last, 1), [], asOf).state === 'not-due'
        )
      }),
    )
  })
})

describe('a record', () => {
  it('that no Act keeps for a least time is proposed in the last fortnight of what a person is told', () => {
    expect(standingOf('feedback', '2025-06-15', [], '2026-05-31').state).toBe('not-due')
    expect(standingOf('feedback', '2025-06-15', [], '2026-06-01').state).toBe('due')
    expect(standingOf('feedback', '2025-06-15', [], '2026-06-15').isPastMaximum).toBe(false)
    expect(standingOf('feedback', '2025-06-15', [], '2026-06-16').isPastMaximum).toBe(true)
  })

  it('that is held is never late, and is due the day after the hold was lifted', () => {
    const held = [{ kind: 'complaint', until: undefined }] as const
    expect(standingOf('feedback', '2020-01-01', held, '2026-06-01')).toEqual({
      state: 'held',
      isPastMaximum: false,
    })
    const lifted = [{ kind: 'complaint', until: '2026-06-01' }] as const
    expect(standingOf('feedback', '2020-01-01', lifted, '2026-06-01').state).toBe('held')
    expect(standingOf('feedback', '2020-01-01', lifted, '2026-06-02').state).toBe('due')
  })
})
