/** `landfall fit`: proposes bits and credits for the agreement's levels from data without truth; it changes nothing. */
import { defineCommand } from 'citty'
import { civilDate, seededRandom } from '#kernel'
import { fitStandards, type ScreenedPerson } from '#lab'
import { CommandRefused } from './command-refused.ts'
import { screenedPeople } from './evaluate.ts'
import { proposalLines } from './fit/print-proposal.ts'
import { agreedPlan } from './match/agreed-plan.ts'
import { readList } from './match/read-list.ts'

const RANDOM_PAIRS = '1000000'

export const fitCommand = defineCommand({
  meta: { name: 'fit', description: 'Proposes bits and credits from data; changes nothing' },
  args: {
    list: { type: 'string', required: true, description: 'The alert list, CSV' },
    scans: { type: 'string', required: true, description: 'Travellers: *.mrz or *.csv' },
    agreement: { type: 'string', description: 'The agreement file; the demonstration copy unless told' },
    'travel-date': { type: 'string', description: 'YYYY-MM-DD; today unless told' },
    'random-pairs': { type: 'string', default: RANDOM_PAIRS, description: 'Drawn to learn what chance does' },
    seed: { type: 'string', default: '1', description: 'The same seed draws the same pairs' },
    json: { type: 'boolean', description: 'As JSON' },
  },
  async run({ args }) {
    const now = new Date()
    const warn = (line: string) => void process.stderr.write(`warning: ${line}\n`)
    for (const name of ['random-pairs', 'seed'] as const)
      if (!/^\d{1,9}$/.test(args[name])) throw new CommandRefused(`--${name} is not a whole number`)
    const { plan } = await agreedPlan(args.agreement, now)
    const people: ScreenedPerson[] = []
    for await (const person of screenedPeople({
      file: args.scans,
      travelDate: args['travel-date'] ?? civilDate(now),
      warn,
    }))
      people.push(person)
    const proposal = fitStandards({
      plan,
      list: await readList(args.list, warn),
      people,
      random: seededRandom(Number(args.seed)),
      randomPairs: Number(args['random-pairs']),
    })
    if (proposal === undefined) throw new CommandRefused('there are no pairs to learn from')
    if (args.json) console.log(JSON.stringify(proposal))
    else for (const line of proposalLines(proposal)) console.log(line)
  },
})
