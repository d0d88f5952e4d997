import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './civil-days.ts'
import { HOLD_KINDS, RETENTION_CLASSES, type HoldKind, type RetentionClass } from './retention-classes.ts'
import { retentionDue, type Hold } from './retention.ts'

const CLASSES = Object.keys(RETENTION_CLASSES) as RetentionClass[]
const KINDS = Object.keys(HOLD_KINDS) as HoldKind[]
const day = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2010-01-01', count))

describe('retention', () => {
  it('keeps an alert for seven years and disposes of it within the quarter after', () => {
    expect(retentionDue('alert', '2016-02-29')).toEqual({ earliest: '2023-02-28', latest: '2023-05-29' })
  })

  it('counts from the day in New Zealand, where the year begins half a day before UTC’s', () => {
    expect(retentionDue('alert', new Date('2015-12-31T11:00:00Z')).earliest).toBe('2023-01-01')
    expect(retentionDue('alert', new Date('2015-12-31T10:59:59Z')).earliest).toBe('2022-12-31')
  })

  it('destroys at once what matched nobody, and contact details when their clock has run out', () => {
    expect(retentionDue('no-discrepancy', '2026-03-02')).toEqual({
      earliest: '2026-03-02',
      latest: '2026-03-02',
    })
    expect(retentionDue('tracing-clock', '2016-02-17').latest).toBe('2016-02-17')
  })

  it('has no day before what begins the clock has happened', () => {
    expect(retentionDue('register', undefined)).toEqual({ earliest: undefined, latest: undefined })
  })

  it('keeps figures for good', () => {
    expect(retentionDue('figures', '2016-07-01').latest).toBeUndefined()
  })

  it('waits for an open request, and is due the day after it was answered', () => {
    const alert = (until: string | undefined) =>
      retentionDue('alert', '2016-01-01', [{ kind: 'access-request', until }])
    expect(alert(undefined)).toEqual({ earliest: undefined, latest: undefined })
    expect(alert('2024-06-30')).toEqual({ earliest: '2024-07-01', latest: '2024-07-01' })
    expect(alert('2017-01-01')).toEqual(retentionDue('alert', '2016-01-01'))
  })

  it('is not stopped by a moratorium where another Act orders the destruction', () => {
    const moratorium: readonly Hold[] = [{ kind: 'moratorium', until: undefined }]
    expect(retentionDue('tracing-clock', '2016-02-17', moratorium)).toEqual(
      retentionDue('tracing-clock', '2016-02-17'),
    )
    expect(retentionDue('alert', '2016-02-17', moratorium).earliest).toBeUndefined()
  })

  it('never has a latest day before the earliest, nor an earliest before the minimum or within a hold', () => {
    const hold = fc.record({ kind: fc.constantFrom(...KINDS), until: fc.option(day, { nil: undefined }) })
    fc.assert(
      fc.property(
        fc.constantFrom(...CLASSES),
        day,
        fc.array(hold, { maxLength: 4 }),
        (retention, from, holds) => {
          const free = retentionDue(retention, from)
          const due = retentionDue(retention, from, holds)
          if (due.earliest === undefined) return due.latest === undefined
          if (due.latest !== undefined && due.latest < due.earliest) return false
          const { stoppedBy }: { readonly stoppedBy: readonly HoldKind[] } = RETENTION_CLASSES[retention]
          const stopping = holds.filter(({ kind }) => stoppedBy.includes(kind))
          return (
            due.earliest >= (free.earliest ?? '') &&
            stopping.every(({ until }) => until !== undefined && until < (due.earliest ?? ''))
          )
        },
      ),
    )
  })
})
