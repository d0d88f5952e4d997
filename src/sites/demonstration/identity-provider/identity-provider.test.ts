/** The demonstration's provider: made-up people only, no warnings, and a restart that makes nothing foreign. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { databaseRoleOf } from '#access'
import { plainBrowser } from '../../../../testing/plain-browser.ts'
import { identityProvider } from './identity-provider-routes.ts'
import { PERSONAS } from './personas.ts'

const clientSecret = 'a-secret-of-the-tests'
const callback = 'http://127.0.0.1:1/sign-in/callback'
let keyFolder: string
let server: FastifyInstance
let origin: string
const said: string[] = []

async function start(port: number): Promise<FastifyInstance> {
  const started = fastify({ forceCloseConnections: true })
  const issuer = `http://127.0.0.1:${port}/identity`
  const sites = [
    { site: 'customs', clientId: 'customs', clientSecret, origin: 'http://127.0.0.1:1', title: 'Customs' },
  ] as const
  started.get('/', () => 'the front door')
  await started.register(await identityProvider({ issuer, keyFolder, sites }))
  await started.listen({ host: '127.0.0.1', port })
  return started
}

beforeAll(async () => {
  for (const way of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(' ')))
  }
  keyFolder = await mkdtemp(join(tmpdir(), 'landfall-identity-'))
  const probe = fastify()
  const port = Number(new URL(await probe.listen({ host: '127.0.0.1', port: 0 })).port)
  await probe.close()
  server = await start(port)
  origin = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  await server.close()
  await rm(keyFolder, { recursive: true })
  vi.restoreAllMocks()
})

const begin = (changes: Record<string, string> = {}) => {
  const parameters = new URLSearchParams({
    client_id: 'customs',
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid profile landfall',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  })
  return `${origin}/identity/auth?${parameters.toString()}`
}

describe('the provider refuses', () => {
  it.each([
    ['a site it does not know', { client_id: 'somebody-else' }],
    ['an address that is not the site’s', { redirect_uri: 'http://evil.example/sign-in/callback' }],
  ])('%s, without sending the browser there', async (_, changes) => {
    const page = await plainBrowser().open(begin(changes))
    expect(page.status).toBe(400)
    expect(page.text).toContain('This sign-in cannot go on')
    expect(page.way).toHaveLength(1)
  })

  it('a sign-in without a proof key', async () => {
    const response = await plainBrowser().fetch(begin({ code_challenge: '', code_challenge_method: '' }))
    expect(response.headers.get('location')).toContain('error=invalid_request')
  })

  it('a persona that does not exist', async () => {
    const browser = plainBrowser()
    const choice = await browser.open(begin())
    const page = await browser.open(choice.address, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'root' }),
    })
    expect(page.status).toBe(400)
  })

  it('a choice in a browser that did not begin the sign-in', async () => {
    const choice = await plainBrowser().open(begin())
    const body = new URLSearchParams({ persona: 'customs-auditor' })
    expect((await plainBrowser().open(choice.address, { method: 'POST', body })).status).toBe(400)
  })

  it('to choose again for whoever steps back to it: the site’s first page follows', async () => {
    const choice = await plainBrowser().open(begin())
    const again = await plainBrowser().fetch(choice.address)
    expect([again.status, again.headers.get('location')]).toEqual([303, 'http://127.0.0.1:1/'])
  })

  it('to give a code’s tokens to whoever does not know the site’s secret', async () => {
    const response = await fetch(`${origin}/identity/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', redirect_uri: callback }),
      headers: { authorization: `Basic ${Buffer.from('customs:wrong').toString('base64')}` },
    })
    expect(response.status).toBe(401)
  })
})

describe('the page of personas', () => {
  it('offers the site’s people first and the others apart, each by one press', async () => {
    const page = await plainBrowser().open(begin())
    const values = (where: string) =>
      page
        .$(where)
        .get()
        .map((button) => page.$(button).attr('value'))
    const ours = PERSONAS.filter(({ site }) => site === 'customs').map(({ id }) => id)
    expect(values('form > ul button')).toEqual(ours)
    expect(values('details button')).toHaveLength(PERSONAS.length - ours.length)
    expect(page.$('script, [style], style')).toHaveLength(0)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('asks again at every sign-in', async () => {
    const browser = plainBrowser()
    for (const persona of ['customs-officer-akl', 'customs-auditor', 'customs-officer-akl']) {
      const choice = await browser.open(begin())
      const pressed = await browser.fetch(choice.address, {
        method: 'POST',
        body: new URLSearchParams({ persona }),
      })
      const back = await browser.fetch(pressed.headers.get('location')!)
      expect(back.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:1\/sign-in\/callback\?code=/)
    }
  })
})

describe('a hint', () => {
  it('that names one of the site’s people is their press on the button', async () => {
    const browser = plainBrowser()
    const chosen = await browser.fetch(begin({ login_hint: 'customs-auditor' }))
    const resumed = await browser.fetch(new URL(chosen.headers.get('location')!, origin).href)
    expect(resumed.status).toBe(303)
    const answer = new URL((await browser.fetch(resumed.headers.get('location')!)).headers.get('location')!)
    expect(answer.origin + answer.pathname).toBe(callback)
    expect([...answer.searchParams.keys()]).toEqual(expect.arrayContaining(['code', 'state', 'iss']))
  })

  it.each(['justice-list-officer', 'root', ''])('of %j shows the buttons', async (hint) => {
    const page = await plainBrowser().open(begin({ login_hint: hint }))
    expect(page.$('form > ul button').length).toBeGreaterThan(1)
  })

  it('signs nobody in by a look without fetching, nor in a browser that did not begin', async () => {
    const browser = plainBrowser()
    const chosen = await browser.fetch(begin({ login_hint: 'customs-auditor' }))
    const address = new URL(chosen.headers.get('location')!, origin).href
    expect((await plainBrowser().fetch(address)).headers.get('location')).toBe('http://127.0.0.1:1/')
    expect((await browser.fetch(address, { method: 'HEAD' })).headers.get('location')).toBeNull()
    expect((await browser.fetch(address)).status).toBe(303)
  })
})

it('each persona has a role that its site knows, and an identifier of its own', () => {
  for (const { id, site, role } of PERSONAS) expect(databaseRoleOf(site, role), id).toBeDefined()
  expect(new Set(PERSONAS.map(({ id }) => id)).size).toBe(PERSONAS.length)
})

it('keeps its keys over a restart, where only their owner can read them', async () => {
  const keys = async () => (await fetch(`${origin}/identity/jwks`)).json()
  const before = await keys()
  await server.close()
  server = await start(Number(new URL(origin).port))
  expect(await keys()).toEqual(before)
  expect((await stat(join(keyFolder, 'identity-provider-keys.json'))).mode & 0o777).toBe(0o600)
})

it('stands beside what else the front door serves', async () => {
  expect(await (await fetch(`${origin}/`)).text()).toBe('the front door')
})

it('has nothing to warn of', () => {
  expect(said).toEqual([])
})
