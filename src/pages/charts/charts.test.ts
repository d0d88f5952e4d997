/** Pictures of numbers: what they show, and what they must not carry. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bars } from './bars.ts'
import { funnel } from './funnel.ts'
import { histogram } from './histogram.ts'
import { lines, stackedAreas } from './lines-over-time.ts'
import { ranked } from './ranked.ts'
import { ticks } from './scale.ts'
import { strip } from './strip.ts'
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
  strip(sourceOf(labels, values)),
  histogram({ title: 'Scores', from: 60, binWidth: 5, counts: values, edge: { at: 91, text: 'A match' } }),
  ranked({
    title: 'Topics',
    heads: ['Topic', 'Enquiries'],
    rows: labels.map((name, index) => ({ name, count: values[index] ?? 0 })),
  }),
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

  it('tells its series apart without colour: each later one has a weave of its own, in the picture and in the legend', () => {
    const long = (name: string) => ({ name, values: [300, 500] })
    const source = {
      ...{ title: 'Money', along: 'Year', labels: ['2014/15', '2015/16'] },
      series: ['Fines received', 'Reparation', 'Time to pay', 'Remittals'].map(long),
    }
    for (const { svg, legend } of [bars(source), stackedAreas(source)]) {
      const fills = legend.map(({ weave }) => weave)
      expect(fills[0]).toBe('')
      expect(new Set(fills).size).toBe(4)
      for (const fill of fills.slice(1)) {
        expect(svg).toContain(`id="${fill.slice('url(#'.length, -1)}"`)
        expect(svg).toContain(`fill="${fill}"`)
      }
      const drawn = [...svg.matchAll(/<path class="weave" d="([^"]+)"/g)].map(([, d]) => d)
      expect(new Set(drawn).size).toBe(3)
    }
  })

  it('draws no bar where a count must not be shown, and says so', () => {
    const { svg, table } = ranked({
      ...{ title: 'Topics', heads: ['Topic', 'Enquiries'] },
      rows: [
        { name: 'Duty', count: 12 },
        { name: 'Quotas', count: 'not shown' },
      ],
    })
    expect(svg.match(/class="bar /g)).toHaveLength(1)
    expect(table.rows[1]).toEqual(['Quotas', 'not shown'])
  })

  it('as a strip prints the count in its square, and draws no hour that has not come', () => {
    const { svg, table } = strip({
      ...{ title: 'Today', along: 'Hour from', labels: ['0:00', '1:00', '2:00'] },
      series: [
        { name: 'AKL', values: [0, 12] },
        { name: 'WLG', values: [1, 0] },
      ],
    })
    expect([...svg.matchAll(/strip-count[^>]*>([^<]*)/g)].map(([, count]) => count)).toEqual(['12', '1'])
    expect(svg.match(/strip-square--\d/g)).toEqual(
      ['0', '3', '1', '0'].map((depth) => `strip-square--${depth}`),
    )
    expect(table.rows).toEqual([
      ['0:00', '0', '1'],
      ['1:00', '12', '0'],
    ])
  })

  it('names its series in the picture, by letters of the legend or by themselves where they are short', () => {
    const source = sourceOf(['Mon', 'Tue'], [500, 900])
    expect(bars(source).legend.map(({ mark }) => mark)).toEqual(['A', 'B'])
    expect(bars(source).svg).toMatch(/class="bar-mark"[^>]*>A<.*class="bar-mark"[^>]*>B</)
    expect(lines(source).svg).toMatch(/class="end-mark"[^>]*>A</)
    const ports = { ...source, series: ['AKL', 'WLG'].map((name) => ({ name, values: [40, 50] })) }
    expect(bars(ports).legend.map(({ mark }) => mark)).toEqual(['', ''])
    expect(bars(ports).svg).toMatch(/class="bar-mark"[^>]*>AKL</)
  })

  it('keeps the marks of series that end at one height apart', () => {
    const values = [5, 5]
    const series = ['One', 'Two', 'Three'].map((name) => ({ name: `Series ${name}`, values }))
    const { svg } = lines({ title: 'Same', along: 'Day', labels: ['Mon', 'Tue'], series })
    const heights = [...svg.matchAll(/class="end-mark" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(heights).toHaveLength(3)
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(15)
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
