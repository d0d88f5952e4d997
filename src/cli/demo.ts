/** `landfall demo`: what `npm start` runs. */
import { defineCommand } from 'citty'
import { isNamed, readSettings } from '#config'
import { startDemo } from '#sites'

export const demoCommand = defineCommand({
  meta: { name: 'demo', description: 'Starts all sites side by side with made-up data' },
  async run() {
    const started = performance.now()
    const demo = await startDemo({
      settings: readSettings(),
      named: isNamed('LANDFALL_DATA'),
      say: (line) => console.log(line),
    })
    console.log(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    console.log('ready')
    for (const [site, origin] of Object.entries(demo.origins)) console.log(`  ${site.padEnd(12)} ${origin}`)
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      void demo.stop().then(() => process.exit(0))
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  },
})
