/** The return line by line: what the CSV, the table on a terminal and the PDF have in common. */
import type { AnnualResults } from './annual-results.ts'
import { inWords, perCent } from './in-words.ts'

export interface ReturnLine {
  readonly section: string
  readonly figure: string
  readonly name: string
  readonly indented: boolean
  /** The number itself: a proportion as a fraction of one, money in whole dollars; null when nobody has counted it. */
  readonly value: number | null
  readonly text: string
  /** What one unit is. */
  readonly unit: string
  readonly countedAt: string
  readonly definition: string
}

export function returnLines(results: AnnualResults): readonly ReturnLine[] {
  return [...rows(results), ...statutory(results), ...runs(results), ...clocks(results)]
}

function rows({ rows: all, reasons }: AnnualResults): readonly ReturnLine[] {
  return all.flatMap(({ row, value }): readonly ReturnLine[] => {
    const line: ReturnLine = {
      section: 'Results',
      figure: row.key,
      name: row.published ? row.name : `${row.name} (ours)`,
      indented: row.indented,
      value,
      text: inWords(value, row.counts),
      unit: row.counts,
      countedAt: row.countedAt,
      definition: row.event,
    }
    if (row.key !== 'interception_not_completed') return [line]
    const because = reasons.map((reason) => ({
      ...line,
      figure: `not_completed: ${reason.name}`,
      name: `${reason.name} (ours)`,
      indented: true,
      value: reason.value,
      text: inWords(reason.value, row.counts),
      definition: 'A case was closed as not completed for this reason of the closed list.',
    }))
    return [line, ...because]
  })
}

function statutory({ statutory: all }: AnnualResults): readonly ReturnLine[] {
  return all.map(({ count, value }) => ({
    section: 'Statutory counts (Privacy Act 1993 s 104)',
    figure: count.key,
    name: count.name,
    indented: false,
    value,
    text: count.kind === 'proportion' ? perCent(value) : inWords(value, 'alerts'),
    unit: count.kind,
    countedAt: 'customs and justice',
    definition: count.words,
  }))
}

function runs({ runs: { made, atMost } }: AnnualResults): readonly ReturnLine[] {
  const common = { section: 'Matching runs', indented: false, unit: 'lists', countedAt: 'justice' }
  return [
    {
      ...common,
      figure: 'matching_runs',
      name: 'Matching runs made',
      value: made,
      text: inWords(made, 'lists'),
      definition: 'A list was sent to Customs.',
    },
    {
      ...common,
      figure: 'matching_runs_at_most',
      name: 'Matching runs allowed',
      value: atMost,
      text: inWords(atMost, 'lists'),
      definition: 'The agreement’s cap for a year (information matching rule 8).',
    },
  ]
}

function clocks({ clocks: all }: AnnualResults): readonly ReturnLine[] {
  return all.flatMap(({ clock, kept, missed }) => {
    const common = { section: 'Clocks', indented: false, countedAt: 'customs and justice' }
    const line = (state: 'kept' | 'missed', figure: string, value: number | null): ReturnLine => ({
      ...common,
      figure,
      name: `${clock.name}: ${state}`,
      value,
      text: inWords(value, 'days'),
      unit: 'times',
      definition: clock.source,
    })
    return [line('kept', clock.kept, kept), line('missed', clock.missed, missed)]
  })
}
