/** What a site's server promises whatever its pages are: headers, assets, limits, navigation, banners, uploads. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineForm, definePage, redirect, view } from '#pages'
import { aPerson, headersOf, specimenPage, testSite, type TestSite } from '../../../testing/pages/index.ts'
import type { StatusBanner } from '../chrome.ts'
import type { FailureRecord } from './site-log.ts'

const uploadPage = definePage({
  address: '/upload',
  permission: 'public',
  title: 'Upload',
  template: new URL('../templates/message.njk', import.meta.url),
  get: { activity: 'none-public', answer: async () => view({ title: 'Upload', lines: [], reference: '' }) },
  post: {
    activity: 'none-public',
    form: defineForm({
      maxBytes: 1000,
      fields: {
        extract: {
          kind: 'file',
          label: 'Extract',
          errors: { empty: 'Choose the file', tooBig: 'At most 1 kB' },
        },
      },
    }),
    answer: async ({ form: { extract } }) =>
      redirect(`/upload?name=${extract.name}&size=${String(extract.bytes.length)}`),
  },
})

let site: TestSite
let banner: () => Promise<readonly StatusBanner[]> = () => Promise.resolve([])
const failures: FailureRecord[] = []
const officer = aPerson('customs-officer')

beforeAll(async () => {
  site = await testSite({
    pages: [specimenPage('public'), uploadPage],
    requestsPerMinute: 200,
    log: { failure: (record) => failures.push(record) },
    banners: [() => banner()],
    navigation: [
      { text: 'Board', href: '/board', permission: 'board.view' },
      { text: 'Specimen', href: '/specimen', permission: 'public' },
      { text: 'Activity', href: '/activity', permission: 'activity.view' },
    ],
  })
})

afterAll(() => site.close())

const WITH_SCRIPT =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'none';form-action 'self';base-uri 'none';frame-ancestors 'none'"
/** As strangers read it. */
const WITHOUT_SCRIPT =
  "default-src 'none';style-src 'self';img-src 'self';font-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'"

describe('every response', () => {
  it.each([
    ['/specimen', WITH_SCRIPT],
    ['/favicon.ico', WITH_SCRIPT],
    ['/nowhere', WITHOUT_SCRIPT],
  ])('%s carries the full set of strict headers and no cookie', async (address, policy) => {
    const { headers } = await site.open(address)
    expect(headers['content-security-policy']).toBe(policy)
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('server')
  })

  it('of a signed-in person is kept by nobody, and may have the worker', async () => {
    const { headers } = await site.open('/specimen', officer)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toBe(
      WITH_SCRIPT.replace("worker-src 'none'", "worker-src 'self'"),
    )
  })
})

describe('the chrome', () => {
  it('shows only where the person may go', async () => {
    expect((await site.open('/specimen')).navigation()).toEqual(['Specimen'])
    expect((await site.open('/specimen', officer)).navigation()).toEqual(['Board', 'Specimen'])
  })

  it('shows the banners of rooms, and says so when one cannot be read', async () => {
    banner = () => Promise.resolve([{ level: 'attention', text: 'The alert list is stale.' }])
    expect((await site.open('/specimen')).banners()).toEqual(['The alert list is stale.'])
    banner = () => Promise.reject(new Error('the database is gone'))
    expect((await site.open('/specimen')).banners()[0]).toContain('could not be read just now')
    banner = () => Promise.resolve([])
  })

  it('has one h1 and a skip link first', async () => {
    const { html } = await site.open('/specimen')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(/<a [^>]*>/.exec(html)?.[0]).toBe('<a href="#main-content" class="govuk-skip-link">')
  })
})

describe('an asset', () => {
  it('is kept for ever under a name made of its content, and is what its integrity says', async () => {
    // Only who has signed in gets the scripts beside the style.
    const { html } = await site.open('/specimen', officer)
    const links = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)" integrity="sha384-([^"]+)"/g)]
    expect(links).toHaveLength(8)
    for (const [, address = '', integrity] of links) {
      const response = await site.server.inject({ url: address })
      expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(createHash('sha384').update(response.rawPayload).digest('base64')).toBe(integrity)
    }
  })
})

describe('a file', () => {
  const boundary = 'x'
  const upload = (name: string, body: string) =>
    site.server.inject({
      method: 'POST',
      url: '/upload',
      headers: { ...headersOf(officer), 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: `--${boundary}\r\ncontent-disposition: form-data; name="extract"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${body}\r\n--${boundary}--\r\n`,
    })

  it('that is too big is answered with the field’s sentence', async () => {
    const response = await upload('a.csv', 'a'.repeat(1001))
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('At most 1 kB')
  })

  it('that was not chosen is answered with the field’s sentence', async () => {
    expect((await upload('', '')).body).toContain('Choose the file')
  })

  it('that fits arrives whole', async () => {
    expect((await upload('a.csv', 'a'.repeat(1000))).headers.location).toBe('/upload?name=a.csv&size=1000')
  })
})

describe('a form with files that is none', () => {
  const head = 'content-disposition: form-data; name="extract"; filename="a.csv"\r\n\r\n'

  it.each([
    ['no boundary and nothing', 'multipart/form-data', ''],
    ['no boundary', 'multipart/form-data', '--x\r\n'],
    ['no part', 'multipart/form-data; boundary=x', '--x\r\nbad'],
    ['a file that never ends', 'multipart/form-data; boundary=x', `--x\r\n${head}words`],
    [
      'a field that never ends',
      'multipart/form-data; boundary=x',
      `--x\r\n${head.replace('; filename="a.csv"', '')}`,
    ],
    [
      'a field named after what every object has',
      'multipart/form-data; boundary=x',
      `--x\r\n${head.replace('extract', 'toString')}a\r\n--x--\r\n`,
    ],
  ])('is answered as unreadable: %s', async (_, type, payload) => {
    const headers = { ...headersOf(officer), 'content-type': type }
    const response = await site.server.inject({ method: 'POST', url: '/upload', headers, payload })
    expect([response.statusCode, failures]).toEqual([400, []])
    expect(response.body).toContain('That could not be read')
  })
})

describe('too many requests', () => {
  it('from one address are asked to wait', async () => {
    const many = await testSite({ pages: [specimenPage('public')], requestsPerMinute: 2 })
    await many.open('/specimen')
    await many.open('/specimen')
    const page = await many.open('/specimen')
    expect([page.status, page.heading()]).toEqual([429, 'Too many requests'])
    await many.close()
  })
})
