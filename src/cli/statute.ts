/** `landfall statute due`: on which day a number of working days is full under an Act, and how that was counted. */
import { defineCommand } from 'citty'
import { isCivilDay } from '#kernel'
import { countWorkingDays, STATUTES, WORKING_DAY_RULES } from '#statute'
import { CommandRefused } from './command-refused.ts'

const MOST_DAYS = 1_000

const due = defineCommand({
  meta: { name: 'due', description: 'The day on which a number of working days is full' },
  args: {
    act: { type: 'string', required: true, description: STATUTES.join(' or ') },
    days: { type: 'string', required: true, description: 'Working days' },
    from: {
      type: 'string',
      required: true,
      description: 'The day of receipt, YYYY-MM-DD; it is not counted',
    },
  },
  run({ args }) {
    const statute = STATUTES.find((one) => one === args.act)
    if (statute === undefined) throw new CommandRefused(`--act is one of ${STATUTES.join(', ')}`)
    if (!/^\d{1,4}$/.test(args.days) || Number(args.days) > MOST_DAYS)
      throw new CommandRefused(`--days is a whole number from 0 to ${MOST_DAYS}`)
    if (!isCivilDay(args.from)) throw new CommandRefused('--from is not a date (YYYY-MM-DD)')
    const counted = countWorkingDays(args.from, Number(args.days), statute)
    const lines = [
      `${WORKING_DAY_RULES[statute].definition}: ${args.days} working days after ${args.from}, which is not counted`,
      ...counted.notCounted.map(({ day, because }) => `${day} is not counted: ${because}`),
      `${counted.due} is working day ${args.days}`,
    ]
    process.stderr.write(`${lines.join('\n')}\n`)
    console.log(counted.due)
  },
})

export const statuteCommand = defineCommand({
  meta: { name: 'statute', description: 'Working days and due dates' },
  subCommands: { due },
})
