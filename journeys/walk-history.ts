/** The browser's own Back and forward, pressed from page to page: each shows a page, and none sends anything. */
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

export interface HistoryWalk {
  /** Back, once for each title: each of the pages has it as its heading. */
  back(...titles: readonly (string | RegExp)[]): Promise<void>
  forward(...titles: readonly (string | RegExp)[]): Promise<void>
  /** How many forms a site has answered since the walk began. */
  sent(): number
}

/** To be begun before the first form is sent. */
export async function walkHistory({ page }: Pick<Visitor, 'page'>): Promise<HistoryWalk> {
  const forms = new Set<string>()
  let sent = 0
  // What the browser takes out of its memory looks like a request to the page: only the network tells them apart.
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.method === 'POST') forms.add(requestId)
  })
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) forms.delete(requestId)
  })
  network.on('Network.loadingFinished', ({ requestId }) => {
    if (forms.delete(requestId)) sent += 1
  })

  async function walk(way: 'goBack' | 'goForward', titles: readonly (string | RegExp)[]): Promise<void> {
    for (const title of titles) {
      const before = sent
      // A page that a browser could only have by sending a form again fails here: ERR_CACHE_MISS.
      await page[way]()
      await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 15_000 })
      expect(new URL(page.url()).protocol).toBe('http:')
      expect(sent).toBe(before)
    }
  }

  return {
    back: (...titles) => walk('goBack', titles),
    forward: (...titles) => walk('goForward', titles),
    sent: () => sent,
  }
}
