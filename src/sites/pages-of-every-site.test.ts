/**
 * Every page of every site as a browser gets it: strict headers, no cookie that the page of cookies does not list, nothing to
 * run where somebody has not signed in, and no public page that is heavy.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE_NAMES, type SiteName } from '#database'
import type { LightMyRequestResponse } from 'fastify'
import { load } from 'cheerio'
import { pagesOf } from '../../testing/open-sites.ts'
import { observatoryScore } from '../../testing/pages/observatory-score.ts'
import { addressesOf } from '../../testing/served-customs.ts'
import { servedSite, type ServedSite } from '../../testing/served-site.ts'
import { signInAs } from '../../testing/sign-in.ts'
import { PERSONAS } from './demonstration/identity-provider/index.ts'

/** C9 of the design, of 165 points: for everybody, and for whoever is signed in. */
const [LEAST_IN_PUBLIC, LEAST_SIGNED_IN] = [150, 160]
/** All that a browser fetches for a public page, as it is sent. */
const MOST_BYTES = 60_000

type Answer = LightMyRequestResponse

describe.each(SITE_NAMES)('the pages of %s', (name: SiteName) => {
  let site: ServedSite
  let pages: ReadonlyMap<string, Answer>

  beforeAll(async () => {
    site = await servedSite(name)
    pages = await crawl()
  }, 60_000)
  afterAll(() => site.stop())

  const ask = (url: string) => site.server.inject({ url })
  const bytesOf = async (url: string) =>
    (await site.server.inject({ url, headers: { 'accept-encoding': 'gzip' } })).rawPayload.length

  /** Whatever is public by its definition, and whatever a stranger comes to from there by links. */
  async function crawl(): Promise<ReadonlyMap<string, Answer>> {
    const seen = new Map<string, Answer>()
    const waiting = new Set([
      '/',
      ...pagesOf(site.open)
        .filter(({ audience, address }) => audience === 'public' && !address.includes(':'))
        .map(({ address }) => address),
      ...site.open.rooms.flatMap(({ journeys = [] }) => journeys.map(({ address }) => address)),
    ])
    // A set gives what is added to it while it is gone through.
    for (const address of waiting) {
      const answer = await ask(address)
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue
      seen.set(address, answer)
      for (const [, to = ''] of answer.body.matchAll(/<a [^>]*href="(\/[^"#?]*)/g))
        if (to !== '/sign-in' && !to.startsWith('/assets/')) waiting.add(to)
    }
    return seen
  }

  it(`would be given ${String(LEAST_IN_PUBLIC)} points by the Observatory where nobody is signed in`, () => {
    const scores = [...pages].map(([address, { headers, body }]) => ({
      address,
      score: observatoryScore({ headers, html: body }),
    }))
    expect(scores.length).toBeGreaterThan(14)
    expect(scores.filter(({ score }) => score < LEAST_IN_PUBLIC)).toEqual([])
  })

  it('run nothing there, and weigh little with all that a browser fetches for them', async () => {
    const weights = new Map<string, number>()
    const weightOf = async (address: string) => {
      const known = weights.get(address) ?? (await bytesOf(address))
      weights.set(address, known)
      return known
    }
    const wrong: object[] = []
    for (const [address, { body }] of pages) {
      const $ = load(body)
      const fetched = $('link[rel=stylesheet], link[rel=icon], img, source')
        .toArray()
        .map((one) => $(one).attr('href') ?? $(one).attr('src') ?? '')
      let bytes = await bytesOf(address)
      for (const one of new Set(fetched)) bytes += await weightOf(one)
      if (bytes > MOST_BYTES || $('script').length > 0) wrong.push({ address, bytes })
    }
    expect(wrong).toEqual([])
  })

  it('set no cookie but those that the page of cookies lists, and it lists no other', async () => {
    const ofStrangers = [...pages].filter(([, { headers }]) => headers['set-cookie'] !== undefined)
    expect(ofStrangers.map(([address]) => address)).toEqual([])
    const signIn = await ask('/sign-in')
    const set = [signIn.headers['set-cookie'] ?? []].flat().map((line) => line.split('=')[0] ?? '')
    for (const address of ['/cookies', '/mi/cookies']) {
      const $ = load(pages.get(address)?.body ?? '')
      const listed = $('table th[scope=row]')
        .toArray()
        .map((one) => $(one).text().trim())
      expect(listed).toEqual(set)
    }
  })

  it(`would be given ${String(LEAST_SIGNED_IN)} points where somebody is signed in`, async () => {
    const { permissions } = site.open.declared
    const personas = PERSONAS.filter((persona) => persona.site === name && persona.role !== 'lane')
    const poor: object[] = []
    let opened = 0
    const addresses = new Set(addressesOf(pagesOf(site.open)))
    for (const { id, role } of personas) {
      const hers = pagesOf(site.open).filter(
        ({ address, permission }) =>
          addresses.has(address) && (permission === 'public' || permissions.may(role, permission)),
      )
      if (hers.length === 0) continue
      const { browser, open } = await signInAs(site, id)
      const session = `__Host-${name}`
      expect(browser.cookies('127.0.0.1').has(session)).toBe(true)
      for (const { address } of hers) {
        addresses.delete(address)
        const page = await open(address)
        if (!String(page.headers.get('content-type')).startsWith('text/html')) continue
        opened += 1
        // As it is set at the end of signing in; the Observatory remembers it on the way.
        const headers = {
          ...Object.fromEntries(page.headers),
          'set-cookie': `${session}=x; Path=/; HttpOnly; Secure; SameSite=Lax`,
        }
        const score = observatoryScore({ headers, html: page.text })
        if (score < LEAST_SIGNED_IN) poor.push({ address, score })
      }
    }
    expect(poor).toEqual([])
    expect(opened).toBeGreaterThan(8)
  })
})
