import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { sendingAndTakingAtEveryStep } from '../../../testing/exchange/at-every-step.ts'
import type { ExchangeProcess } from '../../../testing/exchange/exchange-process.ts'

sendingAndTakingAtEveryStep('killed', async (sites, killAt, site, text) => {
  const given: ExchangeProcess = {
    site: site.site as ExchangeProcess['site'],
    url: site.database.url,
    keys: site.keys,
    peers: site.options.peers,
    folder: sites.folder,
    atRestKey: Buffer.from(site.options.atRestKey).toString('base64'),
    at: sites.clock.now().toISOString(),
    killAt,
    ...(text === undefined ? {} : { text }),
  }
  const [run, entry] = ['source-process.mjs', 'exchange/exchange-process.ts'].map((name) =>
    fileURLToPath(new URL(`../../../testing/${name}`, import.meta.url)),
  ) as [string, string]
  const child = spawn(process.execPath, [run, entry, JSON.stringify(given)], { stdio: 'ignore' })
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  expect(signal).toBe('SIGKILL')
})
