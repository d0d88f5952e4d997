/** `landfall results`: the programme's annual results, or the published years played through the real operations. */
import { writeFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { annualResults, returnCsv, returnJson, returnPdf, returnText } from '#justice/results'
import { reportYear, reportYearOf, type ReportYear } from '#statute'
import type { SiteContext } from '#rooms'
import { CommandRefused } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { playPublished } from './play-published.ts'

const FORMATS = ['table', 'json', 'csv', 'pdf'] as const
type Format = (typeof FORMATS)[number]

function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one === name)
  if (format === undefined) throw new CommandRefused(`--format is one of ${FORMATS.join(', ')}`)
  return format
}

function yearNamed(name: string): ReportYear {
  const year = reportYear(name)
  if (year === undefined)
    throw new CommandRefused('--year is written 2015/16: from 1 July to 30 June of the year after')
  return year
}

async function returnOf(
  { database, clock, programme }: SiteContext,
  year: ReportYear,
  format: Format,
): Promise<string | Buffer> {
  const at = clock.now()
  if (year.from > reportYearOf(at).from) throw new CommandRefused('--year has not begun yet')
  const results = await database.as('justice_operator', (tx) =>
    annualResults(tx, programme.versions, year, at),
  )
  switch (format) {
    case 'table':
      return `${returnText([results])}\n`
    case 'json':
      return `${JSON.stringify({ [year.name]: returnJson(results) }, undefined, 2)}\n`
    case 'csv':
      return returnCsv([results])
    case 'pdf':
      return returnPdf(results, at)
  }
}

export const resultsCommand = defineCommand({
  meta: { name: 'results', description: 'The programme’s annual results' },
  args: {
    year: { type: 'string', description: 'The year from 1 July, as 2015/16; the running one unless said' },
    format: { type: 'string', default: 'table', description: FORMATS.join(', ') },
    out: { type: 'string', description: 'The file to write to; standard output unless said' },
    'replay-published': {
      type: 'boolean',
      description: 'Plays the published years, made up, through the real operations in a temporary database',
    },
  },
  async run({ args }) {
    const format = formatNamed(args.format)
    const year = args.year === undefined ? undefined : yearNamed(args.year)
    if (args['replay-published'] === true) {
      await playPublished(year, format)
      return
    }
    if (format === 'pdf' && args.out === undefined && process.stdout.isTTY)
      throw new CommandRefused('a PDF is no text for a terminal: name a file with --out')
    const written = await withSite('justice', (context) =>
      returnOf(context, year ?? reportYearOf(context.clock.now()), format),
    )
    if (args.out === undefined) process.stdout.write(written)
    else await writeFile(args.out, written)
  },
})
