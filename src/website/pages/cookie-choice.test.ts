/** Cookies that a site does not need: asked about first, refused as easily as accepted, and never against what a browser asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SiteDescription } from '#pages'
import { htmlFaults } from '../../../testing/pages/html-faults.ts'
import { openedPage, testSite, type OpenedPage, type TestSite } from '../../../testing/pages/index.ts'
import { observatoryScore } from '../../../testing/pages/observatory-score.ts'
import { statutoryPages } from './statutory-pages.ts'

const PLAIN: SiteDescription = { name: 'desk', agency: 'Export Support Desk', title: 'Desk' }
const CHOOSING: SiteDescription = {
  ...PLAIN,
  optionalCookies: [
    {
      name: '__Host-large-print',
      purpose: 'Remembers that you read in large print',
      ends: 'After a month',
      inTeReo: { purpose: 'E mahara ana ki tō pānui tuhinga rahi', ends: 'I muri i te marama kotahi' },
      maxAgeSeconds: 2_592_000,
      value: () => 'on',
    },
  ],
}
const DNT = { dnt: '1' }

let site: TestSite
beforeAll(async () => {
  site = await testSite({ site: CHOOSING, pages: statutoryPages(CHOOSING) })
})
afterAll(() => site.close())

/** A browser without script that keeps what it is told to keep. */
function visitor(of: TestSite = site) {
  const jar = new Map<string, string>()
  async function ask(method: 'GET' | 'POST', url: string, more: Record<string, string> = {}, payload = '') {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...more }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await of.server.inject({
      ...{ method, url },
      headers: method === 'POST' ? { ...headers, ...form } : headers,
      ...(payload === '' ? {} : { payload }),
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (line.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  function browsing(more: Record<string, string>) {
    const open = async (method: 'GET' | 'POST', url: string, payload = ''): Promise<OpenedPage> => {
      const { statusCode, headers, body } = await ask(method, url, more, payload)
      return openedPage({ status: statusCode, headers, html: body }, url, {
        get: (address) => open('GET', address),
        post: (address, fields) => open('POST', address, fields.toString()),
      })
    }
    return open
  }
  return {
    jar,
    open: (url: string, more: Record<string, string> = {}) => browsing(more)('GET', url),
    press: async (answer: 'yes' | 'no', more: Record<string, string> = {}) =>
      ask('POST', '/cookies/choice', more, `answer=${answer}&return-to=%2Fprivacy`),
  }
}

const asks = ({ html }: OpenedPage) => html.includes('May we set a cookie')

describe('a site that needs no cookie', () => {
  it('asks nothing, says that there is nothing to refuse, and has no address to answer at', async () => {
    const plain = await testSite({ site: PLAIN, pages: statutoryPages(PLAIN) })
    const page = await plain.open('/cookies')
    expect(asks(page)).toBe(false)
    expect(page.text()).toContain('nothing to accept and nothing to refuse')
    expect((await visitor(plain).press('yes')).statusCode).toBe(404)
    await plain.close()
  })
})

describe('a site that chose to have one', () => {
  it('sets nothing before it is answered, on whichever page, and asks on each', async () => {
    const { open, jar } = visitor()
    for (const address of ['/privacy', '/mi/privacy', '/cookies']) {
      const page = await open(address)
      expect(page.headers['set-cookie']).toBeUndefined()
      expect(page.html).toContain('cookie-notice')
      expect(page.headers).toMatchObject({
        vary: 'Cookie, DNT, Sec-GPC',
        'cache-control': 'private, no-cache',
      })
      expect(await htmlFaults(page.html)).toEqual([])
    }
    expect([...jar]).toEqual([])
  })

  it('sets it for whoever accepts, leads back to the page, and asks no more', async () => {
    const { open, press, jar } = visitor()
    const answer = await press('yes')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/privacy'])
    for (const line of [answer.headers['set-cookie'] ?? []].flat())
      expect(line).toMatch(/^__Host-[a-z-]+=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=\d+$/)
    expect(jar.get('__Host-large-print')).toBe('on')
    const page = await open('/privacy')
    expect(asks(page)).toBe(false)
    expect(observatoryScore(page)).toBeGreaterThanOrEqual(150)
  })

  it('takes a refusal as easily, and remembers it', async () => {
    const { open, press, jar } = visitor()
    await press('no')
    expect([...jar.keys()]).toEqual(['__Host-desk-cookies'])
    expect(asks(await open('/privacy'))).toBe(false)
  })

  it('lets whoever accepted change their mind on the page of cookies, which then takes it away', async () => {
    const { open, press, jar } = visitor()
    await press('yes')
    const page = await open('/cookies')
    expect(page.field('May we set them?').value).toBe('yes')
    const after = await (await page.submit({ 'May we set them?': 'No' }, 'Save my choice')).follow()
    expect(after.text()).toContain('You said no: they are not set.')
    expect(jar.has('__Host-large-print')).toBe(false)
  })

  it('lists every cookie that it sets, by its name', async () => {
    const { press, jar } = visitor()
    await press('yes')
    const { rows } = (await site.open('/cookies')).table('Set only when you choose')
    expect(rows.map(([name]) => name).sort()).toEqual([...jar.keys()].sort())
  })

  it.each([DNT, { 'sec-gpc': '1' }])(
    'takes %o as a no, and takes away what was accepted before',
    async (signal) => {
      const { open, press, jar } = visitor()
      expect(asks(await open('/privacy', signal))).toBe(false)
      await press('yes')
      const page = await open('/cookies', signal)
      expect(jar.has('__Host-large-print')).toBe(false)
      expect(page.text()).toContain('Your browser asks not to be tracked. We take that as a no')
      // Nor does a later press on a notice that was still open somewhere.
      await press('yes', signal)
      await open('/privacy', signal)
      expect(jar.has('__Host-large-print')).toBe(false)
    },
  )

  it('takes a yes against the signal from the page of cookies alone', async () => {
    const { open, jar } = visitor()
    const page = await open('/cookies', DNT)
    const after = await (await page.submit({ 'May we set them?': 'Yes' }, 'Save my choice')).follow()
    expect(after.text()).toContain('You said yes, though your browser asks not to be tracked')
    expect(jar.get('__Host-large-print')).toBe('on')
  })

  it('asks again when the list is another, and takes away what was set by the old one', async () => {
    const { press, jar } = visitor()
    await press('yes')
    const [cookie] = CHOOSING.optionalCookies ?? []
    const changed = {
      ...CHOOSING,
      optionalCookies: [{ ...cookie!, purpose: 'Remembers what you read, to show you more of it' }],
    }
    const later = await testSite({ site: changed, pages: statutoryPages(changed) })
    const there = visitor(later)
    for (const [name, value] of jar) there.jar.set(name, value)
    expect(asks(await there.open('/privacy'))).toBe(true)
    expect([...there.jar.keys()]).toEqual(['__Host-desk-cookies'])
    await later.close()
  })

  it('leads back to its own pages alone, and hears no other site', async () => {
    const { headers } = await site.server.inject({
      ...{ method: 'POST', url: '/cookies/choice', payload: 'answer=no&return-to=//elsewhere.example' },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    })
    expect(headers.location).toBe('/cookies')
    const { statusCode } = await site.server.inject({
      ...{ method: 'POST', url: '/cookies/choice', payload: 'answer=yes' },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    })
    expect(statusCode).toBe(403)
  })
})

describe('what the browser asks', () => {
  it('is told on the page of cookies, which is kept for browsers like it alone', async () => {
    const { open } = visitor()
    const plain = await testSite({ site: PLAIN, pages: statutoryPages(PLAIN) })
    const { open: there } = visitor(plain)
    expect((await open('/cookies', DNT)).text()).toContain('it sent Do Not Track. Nothing was written')
    const [page, asking] = [await there('/cookies'), await there('/mi/cookies', { 'sec-gpc': '1' })]
    expect(page.text()).toContain('this page was counted as read once more')
    expect(asking.text()).toContain('Kāore he mea o tēnei toronga i tuhia')
    for (const one of [page, asking])
      expect(one.headers).toMatchObject({
        ...{ vary: 'DNT, Sec-GPC, Accept-Encoding', 'cache-control': 'public, no-cache' },
      })
    expect((await there('/privacy')).headers['vary']).toBe('Accept-Encoding')
    const again = { 'if-none-match': String(page.headers['etag']) }
    expect((await there('/cookies', again)).status).toBe(304)
    expect((await there('/cookies', { ...again, ...DNT })).status).toBe(200)
    await plain.close()
  })
})
