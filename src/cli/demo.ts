/** `landfall demo`: what `npm start` runs. */
import { defineCommand } from 'citty'
import { isNamed, readSettings } from '#config'
import { MONTH, mayStart, resetDemo, startDemo } from '#sites'
import { orRefuse } from './command-refused.ts'
import { endWhenTold } from './end-when-told.ts'

export const demoCommand = defineCommand({
  meta: { name: 'demo', description: 'Starts all sites side by side with made-up data' },
  args: {
    reset: {
      type: 'boolean',
      default: false,
      description: 'Empties the demonstration’s data folder first, and starts anew',
    },
    'without-history': {
      type: 'boolean',
      default: false,
      description: 'Begins on the first day; else a month before it is played at the first start',
    },
  },
  async run({ args }) {
    const started = performance.now()
    const ending = endWhenTold()
    const wanted = { settings: readSettings(), named: isNamed('LANDFALL_DATA') }
    orRefuse(await mayStart(wanted))
    if (args.reset) console.log(`emptied ${orRefuse(await resetDemo(wanted))}`)
    const demo = await startDemo({
      ...wanted,
      say: (line) => console.log(line),
      history: args['without-history'] ? undefined : MONTH,
    })
    ending.stopFirst(() => demo.stop())
    console.log(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    console.log('ready')
    for (const [site, origin] of Object.entries(demo.origins)) console.log(`  ${site.padEnd(12)} ${origin}`)
  },
})
