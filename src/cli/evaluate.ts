/** `landfall evaluate`: how well an agreement's comparison finds the listed and leaves the others alone. */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { civilDate } from '#kernel'
import { evaluate, reportPage, type ScreenedPerson } from '#lab'
import { ENGINE_VERSION } from '#matching'
import { CommandRefused } from './command-refused.ts'
import { evaluationJson, evaluationLines } from './evaluate/print-evaluation.ts'
import { readRecordErrors, readTruth } from './evaluate/read-truth.ts'
import { agreedPlan } from './match/agreed-plan.ts'
import { readList } from './match/read-list.ts'
import { readScans, type ScanSource } from './match/read-scans.ts'

/** The travellers under the names that the truth has for them. */
export async function* screenedPeople(source: ScanSource): AsyncGenerator<ScreenedPerson> {
  for await (const { scan, ...rest } of await readScans(source)) yield { scan: String(scan), ...rest }
}

export const evaluateCommand = defineCommand({
  meta: { name: 'evaluate', description: 'Measures the comparison on people of whom the truth is known' },
  args: {
    list: { type: 'string', required: true, description: 'The alert list, CSV' },
    scans: { type: 'string', required: true, description: 'Travellers: *.mrz or *.csv' },
    truth: {
      type: 'string',
      required: true,
      description: 'Who they really are, CSV; errors.csv beside it is read',
    },
    agreement: { type: 'string', description: 'The agreement file; the demonstration copy unless told' },
    'travel-date': { type: 'string', description: 'YYYY-MM-DD; today unless told' },
    json: { type: 'boolean', description: 'As JSON' },
    report: { type: 'string', description: 'Writes an HTML page with the curves to this file' },
  },
  async run({ args }) {
    const now = new Date()
    const warn = (line: string) => void process.stderr.write(`warning: ${line}\n`)
    const { agreement, plan } = await agreedPlan(args.agreement, now)
    const records = await readRecordErrors(args.truth)
    const truth = await readTruth(args.truth)
    const list = await readList(args.list, warn)
    // A few thousand with a few thousand take half a minute.
    process.stderr.write(`comparing with ${list.length} records\n`)
    const evaluation = await evaluate({
      plan,
      list,
      people: screenedPeople({
        file: args.scans,
        travelDate: args['travel-date'] ?? civilDate(now),
        warn,
      }),
      truth,
      ...(records === undefined ? {} : { records }),
    })
    if (args.json) console.log(evaluationJson(evaluation))
    else for (const line of evaluationLines(evaluation)) console.log(line)
    if (args.report === undefined) return
    const page = reportPage(evaluation, {
      title: `Evaluation of ${agreement.id}, version ${agreement.version}`,
      facts: [
        ['Engine', ENGINE_VERSION],
        ['List', basename(args.list)],
        ['Scans', basename(args.scans)],
      ],
    })
    await writeFile(args.report, page).catch(() => {
      throw new CommandRefused(`--report: ${args.report ?? ''} cannot be written`)
    })
  },
})
