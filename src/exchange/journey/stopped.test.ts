import { expect } from 'vitest'
import { droppableDatabase } from '../../../testing/droppable-database.ts'
import { sendingAndTakingAtEveryStep } from '../../../testing/exchange/at-every-step.ts'
import { POSTER } from '../../../testing/exchange/two-sites.ts'

/** In this process, every connection dropped; `npm run prove` kills a process of its own at each step. */
sendingAndTakingAtEveryStep('stopped', async (_, stopAt, { site, database, again }, text) => {
  const droppable = droppableDatabase({ site, url: database.url, adminUrl: database.adminUrl, poolSize: 4 })
  let hasStopped = false
  const exchange = again({
    database: droppable,
    reached: async (step) => {
      if (step !== stopAt && !hasStopped) return
      hasStopped = true
      await droppable.drop()
      throw new Error(`stopped at ${step}`)
    },
  })
  const work = async () => {
    if (text !== undefined)
      await droppable.as(POSTER, (tx) => exchange.post(tx, { type: 'list', to: 'customs', body: { text } }))
    await exchange.drain()
  }
  await work().catch(() => undefined)
  await exchange.stop().catch(() => undefined)
  await droppable.close()
  expect(hasStopped).toBe(true)
})
