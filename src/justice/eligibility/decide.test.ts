import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadAgreements, type Agreement } from '#agreement'
import type { Debt, Warrant } from '#justice/register'
import { decide } from './decide.ts'
import { renderWorkedCases } from './render-worked-cases.ts'
import { WORKED_CASES, WORKED_CASES_AS_OF } from './worked-cases.ts'

const loaded = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
if (!loaded.ok) throw new Error('the agreement does not load')
const [published, varied] = loaded.value as [Agreement, Agreement]
const asOf = WORKED_CASES_AS_OF

describe('the worked cases', () => {
  test.each(WORKED_CASES)('$name: $decision, for $because', ({ debts, warrants, decision }) => {
    expect(decide(published.eligibility, debts, warrants, asOf).decision).toBe(decision)
  })

  test('a page of the documentation shows each of them once', () => {
    const page = renderWorkedCases(published.eligibility)
    for (const { name } of WORKED_CASES) expect(page.split(`| ${name} |`)).toHaveLength(2)
  })
})

const ids = ['D-1', 'D-2', 'D-3', 'D-4']
const debts: fc.Arbitrary<Debt[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: 4 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((debtId) =>
        fc.record({
          debtId: fc.constant(debtId),
          kind: fc.constantFrom('fine', 'reparation', 'costs', 'infringement'),
          courtImposed: fc.boolean(),
          outstandingCents: fc.oneof(
            fc.constantFrom(0, 1, 99_999, 100_000, 499_999, 500_000),
            fc.nat(900_000),
          ),
          underArrangement: fc.boolean(),
        }),
      ),
    ),
  )
const warrants: fc.Arbitrary<Warrant[]> = fc.uniqueArray(
  fc.record({
    warrantId: fc.constantFrom('W-1', 'W-2', 'W-3'),
    issuedOn: fc.constantFrom('2015-03-01', asOf, '2016-07-01'),
    status: fc.constantFrom('live', 'withdrawn', 'executed'),
    debtIds: fc.subarray(ids),
  }),
  { selector: ({ warrantId }) => warrantId, maxLength: 3 },
)

describe('whatever somebody owes', () => {
  test('without a live warrant there is no alert', () => {
    fc.assert(
      fc.property(debts, warrants, (owed, issued) => {
        const none = issued.filter(({ status, issuedOn }) => status !== 'live' || issuedOn > asOf)
        expect(decide(published.eligibility, owed, none, asOf).decision).toBe('none')
      }),
    )
  })

  test('a debt under arrangement changes nothing', () => {
    fc.assert(
      fc.property(debts, warrants, (owed, issued) => {
        const overdue = owed.filter(({ underArrangement }) => !underArrangement)
        expect(decide(published.eligibility, owed, issued, asOf)).toEqual(
          decide(published.eligibility, overdue, issued, asOf),
        )
      }),
    )
  })

  test('an alert rests on a live warrant that covers a debt which was counted', () => {
    fc.assert(
      fc.property(debts, warrants, (owed, issued) => {
        const { decision, reasons } = decide(published.eligibility, owed, issued, asOf)
        if (decision === 'none') return
        for (const { countedDebtIds, coveringWarrants } of reasons) {
          expect(coveringWarrants.length).toBeGreaterThan(0)
          for (const { covers } of coveringWarrants) {
            expect(covers.some((debtId) => countedDebtIds.includes(debtId))).toBe(true)
          }
        }
      }),
    )
  })

  test('under the variation of 2018 nobody is silently alerted, and the interceptions stay the same', () => {
    fc.assert(
      fc.property(debts, warrants, (owed, issued) => {
        const before = decide(published.eligibility, owed, issued, asOf).decision
        const after = decide(varied.eligibility, owed, issued, asOf).decision
        expect(after).toBe(before === 'interception' ? 'interception' : 'none')
      }),
    )
  })
})

describe('the explanation', () => {
  const fine = (debtId: string, outstandingCents: number): Debt => ({
    debtId,
    kind: 'fine',
    courtImposed: true,
    outstandingCents,
    underArrangement: false,
  })
  const reparation: Debt = { ...fine('D-9', 30_050), kind: 'reparation' }
  const warrant = (warrantId: string, ...debtIds: string[]): Warrant => ({
    warrantId,
    issuedOn: '2016-01-15',
    status: 'live',
    debtIds,
  })
  const explained = (owed: Debt[], issued: Warrant[]) =>
    decide(published.eligibility, owed, issued, asOf).explanation

  test('names the amount, the warrant and what it covers', () => {
    expect(
      explained([fine('D-1', 100_000), fine('D-2', 24_000)], [warrant('W-7', 'D-1', 'D-2', 'D-5')]),
    ).toBe('silent: $1,240 fines, warrant W-7 live, covers D-1, D-2')
  })

  test('tells every criterion that is met', () => {
    expect(
      explained([reparation, fine('D-1', 520_000)], [warrant('W-1', 'D-9'), warrant('W-2', 'D-1')]),
    ).toBe(
      'interception: $300.50 reparation, warrant W-1 live, covers D-9; ' +
        '$5,200 court-imposed fines, warrant W-2 live, covers D-1',
    )
  })

  test('says what failed when there is no alert', () => {
    expect(explained([fine('D-1', 40_000)], [warrant('W-1', 'D-1')])).toBe(
      'none: $400 court-imposed fines, below $5,000; $400 fines, below $1,000',
    )
    expect(explained([reparation], [])).toBe('none: $300.50 reparation, no live warrant covers any of it')
    expect(explained([], [warrant('W-1')])).toBe('none: nothing is owing that counts')
  })
})
