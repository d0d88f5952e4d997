/** `landfall match`: matches without a server; one line of JSON per match, the summary on standard error. */
import { once } from 'node:events'
import { defineCommand } from 'citty'
import { civilDate } from '#kernel'
import { buildIndex, explainMatch, screen, screenExhaustively } from '#matching'
import { agreedPlan } from './match/agreed-plan.ts'
import { passBy } from './match/pass-by.ts'
import { matchLine } from './match/print-match.ts'
import { readList } from './match/read-list.ts'
import { readScans } from './match/read-scans.ts'
import { progressLine } from './progress-line.ts'

export const matchCommand = defineCommand({
  meta: { name: 'match', description: 'Matches travellers against a list, without a server' },
  args: {
    list: { type: 'string', required: true, description: 'The alert list, CSV' },
    scans: { type: 'string', required: true, description: 'Travellers: *.mrz or *.csv' },
    agreement: { type: 'string', description: 'The agreement file; the demonstration copy unless told' },
    exhaustive: { type: 'boolean', description: 'Scores every pair, without the index' },
    'all-bands': { type: 'boolean', description: 'Reports down to the agreement’s lowest band' },
    'travel-date': { type: 'string', description: 'YYYY-MM-DD; today unless told' },
  },
  async run({ args }) {
    const now = new Date()
    const progress = progressLine(process.stderr)
    const warn = (line: string) => {
      progress.done()
      process.stderr.write(`warning: ${line}\n`)
    }
    let [scans, matches] = [0, 0]
    let started: number | undefined
    const countScan = () => {
      scans++
      if (scans % 1_000 === 0) progress.tell(`${scans} scans, ${matches} matches`)
    }
    const { plan } = await agreedPlan(args.agreement, now)
    // Before the index is built: what cannot be read is refused at once.
    let isNobody: ReturnType<typeof passBy> | undefined
    const travelDate = args['travel-date'] ?? civilDate(now)
    const travellers = await readScans({
      ...{ file: args.scans, travelDate, warn },
      passBy(lines) {
        started ??= performance.now()
        if (isNobody?.(lines) !== true) return false
        countScan()
        return true
      },
    })
    const people = await readList(args.list, warn)
    const building = performance.now()
    const index = buildIndex(plan, people)
    process.stderr.write(
      `listed ${people.length}, index built in ${((performance.now() - building) / 1000).toFixed(3)} s\n`,
    )

    const find = args.exhaustive ? screenExhaustively : screen
    const options = args['all-bands'] ? { lowestBand: plan.bands.at(-1)?.band ?? ('A' as const) } : {}
    if (!args.exhaustive && !args['all-bands']) isNobody = passBy(index, travelDate)
    for await (const { scan, traveller } of travellers) {
      started ??= performance.now()
      countScan()
      for (const match of find(index, traveller, options)) {
        matches++
        progress.done()
        const line = matchLine(scan, match, explainMatch(index, traveller, match))
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
      }
    }
    progress.done()
    const seconds = (performance.now() - (started ?? performance.now())) / 1000
    const rate = seconds > 0 ? Math.round(scans / seconds) : 0
    process.stderr.write(
      `scans ${scans}, matches ${matches}, seconds ${seconds.toFixed(3)}, scans/s ${rate}\n`,
    )
  },
})
