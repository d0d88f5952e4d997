/** `landfall match-explain`: one traveller and one listed person, compared and explained as an officer reads it. */
import { defineCommand } from 'citty'
import { civilDate, formatPartialDate } from '#kernel'
import { buildIndex, explain, type ListedPerson } from '#matching'
import { CommandRefused } from './command-refused.ts'
import { screenedPeople } from './evaluate.ts'
import { explanationLines } from './match/explanation-lines.ts'
import { agreedPlan } from './match/agreed-plan.ts'
import { readList } from './match/read-list.ts'

export const matchExplainCommand = defineCommand({
  meta: { name: 'match-explain', description: 'Explains how one traveller compares with one listed person' },
  args: {
    list: { type: 'string', required: true, description: 'The alert list, CSV' },
    scans: { type: 'string', required: true, description: 'Travellers: *.mrz or *.csv' },
    scan: { type: 'string', required: true, description: 'Which one: its number from 1, or its id' },
    person: { type: 'string', required: true, description: 'The person profile number of the listed person' },
    agreement: { type: 'string', description: 'The agreement file; the demonstration copy unless told' },
    'travel-date': { type: 'string', description: 'YYYY-MM-DD; today unless told' },
    json: { type: 'boolean', description: 'The explanation as data, evidence included' },
  },
  async run({ args }) {
    const now = new Date()
    const quiet = () => undefined
    const { agreement, plan } = await agreedPlan(args.agreement, now)
    const list = await readList(args.list, quiet)
    const listed = list.find(({ personProfileNumber }) => personProfileNumber === args.person)
    if (listed === undefined) throw new CommandRefused('--person: the list has no such person profile number')
    const people = screenedPeople({
      file: args.scans,
      travelDate: args['travel-date'] ?? civilDate(now),
      warn: quiet,
    })
    for await (const { scan, traveller } of people) {
      if (scan !== args.scan) continue
      // How common a name is can only be counted in the whole list.
      const explanation = explain(
        plan,
        traveller,
        listed,
        buildIndex(plan, list).frequencies[listed.alertType],
      )
      if (args.json) console.log(JSON.stringify(explanation))
      else for (const line of [heading(listed), ...explanationLines(explanation)]) console.log(line)
      if (!args.json)
        console.log(`Agreement ${agreement.id} ${agreement.version}, engine ${explanation.engineVersion}`)
      return
    }
    throw new CommandRefused('--scan: there is no such scan')
  },
})

function heading({ personProfileNumber, dateOfBirth }: ListedPerson): string {
  return `Listed: ${personProfileNumber}, born ${formatPartialDate(dateOfBirth)}`
}
