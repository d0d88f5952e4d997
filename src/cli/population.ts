/** `landfall population`: made-up people and crossings with their truth, the same bytes for the same seed. */
import { defineCommand } from 'citty'
import { makePopulation, writePopulation } from '#lab'
import { CommandRefused } from './command-refused.ts'
import { progressLine } from './progress-line.ts'

function count(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new CommandRefused(`--${name} is not a whole number`)
  return Number(text)
}

export const populationCommand = defineCommand({
  meta: { name: 'population', description: 'Writes a made-up list, its extract, crossings and their truth' },
  args: {
    people: { type: 'string', required: true, description: 'People under alert' },
    crossings: { type: 'string', required: true, description: 'Crossings of the border' },
    seed: { type: 'string', default: '1', description: 'The same seed gives the same bytes' },
    out: { type: 'string', required: true, description: 'The folder to write to' },
  },
  async run({ args }) {
    const order = {
      people: count(args.people, 'people'),
      crossings: count(args.crossings, 'crossings'),
      seed: count(args.seed, 'seed'),
    }
    const population = makePopulation(order)
    const progress = progressLine(process.stderr)
    await writePopulation({
      population,
      folder: args.out,
      onProgress: (scans) => {
        if (scans % 1_000 === 0) progress.tell(`${scans} of ${order.crossings} crossings`)
      },
    })
    progress.done()
    process.stderr.write(`written: ${order.people} people under alert, ${order.crossings} crossings\n`)
  },
})
