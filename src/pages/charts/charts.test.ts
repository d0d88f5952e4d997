/** Pictures of numbers: what they show, and what they must not carry. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bars } from './bars.ts'
import { funnel } from './funnel.ts'
import { histogram } from './histogram.ts'
import { lines, stackedAreas } from './lines-over-time.ts'
import { ticks } from './scale.ts'
import { scoreBar } from './score-bar.ts'

const sourceOf = (labels: readonly string[], values: readonly number[]) => ({
  title: 'Alerts <b>&</b>',
  along: 'Day',
  labels,
  series: [
    { name: 'Interception', values },
    { name: 'Silent', values: values.map((value) => value * 2) },
  ],
})

const drawings = (labels: readonly string[], values: readonly number[]) => [
  bars(sourceOf(labels, values)),
  lines(sourceOf(labels, values)),
  stackedAreas(sourceOf(labels, values)),
  histogram({ title: 'Scores', from: 60, binWidth: 5, counts: values, edge: { at: 91, text: 'A match' } }),
  funnel({ title: 'Steps', steps: labels.map((name, index) => ({ name, count: values[index] ?? 0 })) }),
]

describe('every chart', () => {
  it('draws any counts without a style attribute, an unescaped word or a number that is none', () => {
    const counts = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 40 })
    fc.assert(
      fc.property(counts, (values) => {
        for (const { svg } of drawings(
          values.map((_, index) => `<${String(index)}>`),
          values,
        )) {
          expect(svg).not.toMatch(/style=|<b>|<\d|NaN|Infinity|undefined/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has its numbers beside it', () => {
    const { table } = bars(sourceOf(['Mon', 'Tue'], [1234, 0]))
    expect(table).toEqual({
      heads: ['Day', 'Interception', 'Silent'],
      rows: [
        ['Mon', '1,234', '2,468'],
        ['Tue', '0', '0'],
      ],
    })
  })

  it('has an axis that begins at zero and reaches the greatest count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (greatest) => {
        const marks = ticks(greatest)
        expect(marks[0]).toBe(0)
        expect(marks.at(-1)).toBeGreaterThanOrEqual(greatest)
        expect(marks.length).toBeLessThanOrEqual(6)
        expect(marks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})

describe('the score bar', () => {
  const credits = [
    { label: 'Family name', credit: 45 },
    { label: 'Birth date', credit: 30 },
    { label: 'Given names', credit: 16 },
  ]

  it('shows credits that add up to the score, and the line at 91', () => {
    const bar = scoreBar({ credits, score: 91, edge: 91, band: 'A match' })
    expect(bar).toMatchObject({ sentence: '45 + 30 + 16 = 91', score: '91', bandText: 'A match' })
    const widths = [...bar.svg.matchAll(/class="part-\d" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)]
    const last = widths.at(-1)
    const end = Number(last?.[1]) + Number(last?.[2])
    const edge = Number(/class="edge-line" x1="([\d.]+)"/.exec(bar.svg)?.[1])
    expect(Math.abs(end - edge)).toBeLessThan(2)
  })

  it('calls 90.99 below the line', () => {
    expect(scoreBar({ credits, score: 90.99, edge: 91, band: 'A match' })).toMatchObject({
      ...{ score: '90.99', bandText: 'below A match', tone: 'quiet' },
    })
  })
})
