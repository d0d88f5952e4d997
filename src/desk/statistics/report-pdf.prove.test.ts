/** The report on paper: pictures that say in words where their numbers stand, and heads again where a table goes over. */
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { marketChoices, TOPIC_NAMES } from '#desk/directory'
import type { FigureRow, QuarterFigures } from './quarter-figures.ts'
import { reportPdf } from './report-pdf.ts'

const AT = new Date('2026-11-21T09:30:00+13:00')
const rows = (values: readonly string[]): readonly FigureRow[] =>
  values.map((value, index) => ({ value, total: index % 3 === 0 ? 'not-shown' : 90 - index, parts: {} }))

function figures(markets: number): QuarterFigures {
  const quarter = { words: 'July to September 2026', from: '2026-07-01', until: '2026-10-01' }
  return {
    ...{ quarter: { name: '2026-Q3', ...quarter }, total: 312, countedOn: '2026-11-21' },
    tables: {
      topic: rows(TOPIC_NAMES),
      market: rows(
        marketChoices()
          .slice(0, markets)
          .map(({ value }) => value),
      ),
      agency: rows(['mfat', 'nzte', 'mpi']),
      answer: rows(['h4', 'h24', 'longer']),
      suggestion: rows(TOPIC_NAMES),
      channel: rows(['web', 'email']),
      language: rows(['en', 'mi']),
    },
    sums: { agency: {}, suggestion: {} },
  }
}

/** What is drawn on each page. */
function drawings(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')].filter((one) =>
        / BT\n|\nBT/.test(one),
      )
    } catch {
      // A font, or a stream that is not packed.
      return []
    }
  })
}

it.each([
  [20, 0],
  [90, 1],
])('with %i markets has heads again on %i or more pages, for eyes alone', async (markets, again) => {
  const pages = drawings(await reportPdf(figures(markets), AT))
  const headsAgain = pages.filter((one) => one.includes('/Pagination'))
  expect(headsAgain.length).toBeGreaterThanOrEqual(again)
  if (again === 0) expect(headsAgain).toEqual([])
  // No page has two rows alone: a heading, or heads, and more lines than that.
  for (const page of pages) expect((page.match(/\bTJ\b/g) ?? []).length).toBeGreaterThan(12)
})

it('has the map and the topics as pictures, each with words for whoever hears it', async () => {
  const text = (await reportPdf(figures(20), AT)).toString('latin1')
  expect(text.match(/\/S \/Figure/g)).toHaveLength(2)
  expect(text.match(/\/Alt \(/g)).toHaveLength(2)
})
