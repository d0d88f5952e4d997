/** Tokens and secrets: what does not hold first, then how a programme gets a token, and how a secret is changed for another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'
import { aPartner, askForToken, callsOf, QUESTION, type CallingPartner } from '../../../testing/partners.ts'

const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-mfat', name: 'Tevita Moala' })
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
const A_SECRET = /lfp_[A-Za-z0-9_-]{43}/

let desk: DeskSite
let chamber: CallingPartner

beforeAll(async () => {
  desk = await deskSite()
  chamber = await aPartner(desk)
})
afterAll(() => desk.dispose())

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

async function tokenBy(clientId: string, clientSecret: string): Promise<string | undefined> {
  const answer = await askForToken(desk, { client_id: clientId, client_secret: clientSecret })
  return answer.json<{ access_token?: string }>().access_token
}

const isAnswered = async (token: string | undefined) =>
  token !== undefined && (await callsOf(desk, token).read('AAAA-AAAA')).status === 404

describe('asking for a token', () => {
  it.each([
    ['no credentials', {}, {}],
    ['an unknown partner', { client_id: '11111111-1111-4111-8111-111111111111', client_secret: 'lfp_x' }, {}],
    ['an id that is none', { client_id: 'nobody', client_secret: 'lfp_x' }, {}],
    ['half of HTTP Basic', {}, { authorization: 'Basic YWJj' }],
    ['another scheme', {}, { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }],
  ])('with %s is refused in the standard’s words', async (_what, form, headers) => {
    const response = await askForToken(desk, form, headers)
    expect([response.statusCode, response.headers['www-authenticate']]).toEqual([401, 'Basic realm="token"'])
    expect(response.json()).toMatchObject({ error: 'invalid_client' })
  })

  it('with another’s secret is refused, and recorded', async () => {
    const other = await aPartner(desk, { name: 'Another' })
    const answer = await askForToken(desk, {
      ...{ client_id: chamber.clientId, client_secret: other.clientSecret },
    })
    expect(answer.statusCode).toBe(401)
    expect(
      await askAsAdmin(
        desk.database,
        `select subject_id as partner from activity.records where event = 'partner-token-refused'`,
      ),
    ).toEqual([{ partner: chamber.clientId }])
  })

  it.each([
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 'unsupported_grant_type'],
    ['what no record could hold', { client_id: 'a\0b' }, 'invalid_request'],
    ['more than it takes', { client_id: 'x'.repeat(5000) }, 'invalid_request'],
  ])('with %s is refused', async (_what, form, error) => {
    const response = await askForToken(desk, form)
    expect([response.statusCode, response.json()]).toEqual([400, expect.objectContaining({ error })])
  })

  it('with the credentials in both places is refused', async () => {
    const { clientId: client_id, clientSecret: client_secret } = chamber
    const response = await askForToken(desk, { client_id, client_secret }, basic(client_id, client_secret))
    expect(response.json()).toMatchObject({ error: 'invalid_request' })
  })

  it('by HTTP Basic or by the form gives one for ten minutes, kept by nobody', async () => {
    const { clientId: client_id, clientSecret: client_secret } = chamber
    for (const ask of [
      () => askForToken(desk, { client_id, client_secret }),
      () => askForToken(desk, {}, basic(client_id, client_secret)),
    ]) {
      const response = await ask()
      expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-store'])
      const { access_token, ...rest } = response.json<{ access_token: string }>()
      expect(rest).toEqual({ token_type: 'Bearer', expires_in: 600 })
      expect(await isAnswered(access_token)).toBe(true)
      const [secret = '', , mac = ''] = access_token.split('.')
      expect(await isAnswered(`${secret}.zzzzzzzzz.${mac}`)).toBe(false)
      desk.clock.advance(601_000)
      expect(await isAnswered(access_token)).toBe(false)
    }
  })
})

describe('the lead', () => {
  const secretOn = (page: OpenedPage) => A_SECRET.exec(page.text())?.[0] ?? ''

  it('alone looks after partners', async () => {
    for (const address of ['/partners', '/partners/new', `/partners/${chamber.clientId}`])
      expect((await desk.web.open(address, agent)).status).toBe(403)
  })

  it('adds a partner, and is shown its secret once', async () => {
    const form = await desk.web.open('/partners/new', lead)
    expect((await form.submit({}, 'Add the partner')).errorSummary()).toEqual(['Enter whose programme it is'])
    const shown = await (
      await form.submit({ 'Whose programme is it?': 'Otago Exporters' }, 'Add the partner')
    ).follow()
    const clientId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(shown.text())?.[0] ?? ''
    expect(await isAnswered(await tokenBy(clientId, secretOn(shown)))).toBe(true)
    // With it goes where its programme begins.
    expect(shown.text()).toContain('/oauth/token')
    expect(shown.link('/api/openapi.json')).toBe('/api/openapi.json')
    expect(secretOn(await desk.web.open(`/partners/${clientId}`, lead))).toBe('')
    expect((await desk.web.open('/partners', lead)).text()).toContain('Otago Exporters')
  })

  it('adds no second partner of one name', async () => {
    const another = await desk.web.open('/partners/new', lead)
    const refused = await another.submit({ 'Whose programme is it?': 'otago exporters' }, 'Add the partner')
    expect(refused.errorSummary()).toEqual([expect.stringContaining('A partner of this name is there')])
  })

  it('changes a secret for another without a gap, and a revoked one takes its tokens along', async () => {
    const address = `/partners/${chamber.clientId}`
    const before = await tokenBy(chamber.clientId, chamber.clientSecret)
    const page = await desk.web.open(address, lead)
    const shown = await (await page.submit({}, 'Make a new secret')).follow()
    const after = await tokenBy(chamber.clientId, secretOn(shown))
    expect([await isAnswered(before), await isAnswered(after)]).toEqual([true, true])
    // Two hold: a third is refused to whoever still has the form.
    const third = await page.submit({}, 'Make a new secret')
    expect(third.errorSummary()).toEqual(['It has two secrets. Revoke one first.'])

    const [old] = await askAsAdmin<{ id: string }>(
      desk.database,
      `select id from partners.secrets where partner = '${chamber.clientId}' order by made_at limit 1`,
    )
    const revoke = await desk.web.open(`${address}/secrets/${old?.id ?? ''}/revoke`, lead)
    expect((await (await revoke.submit({}, 'Revoke the secret')).follow()).text()).toContain('Revoked')
    expect(await tokenBy(chamber.clientId, chamber.clientSecret)).toBeUndefined()
    await expect.poll(() => isAnswered(before)).toBe(false)
    expect(await isAnswered(after)).toBe(true)
  })
})

it('describes it all in the document of the desk’s API', async () => {
  const { openapi, paths, components } = (await desk.web.server.inject({ url: '/api/openapi.json' })).json<{
    openapi: string
    paths: Record<string, Record<string, Record<string, unknown>>>
    components: { securitySchemes: unknown }
  }>()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(['/oauth/token', '/api/enquiries', '/api/enquiries/{reference}'])
  expect(components.securitySchemes).toMatchObject({
    partner: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token' } } },
  })
  const post = paths['/api/enquiries']?.['post']
  expect(post?.['security']).toEqual([{ partner: [] }])
  expect(Object.keys(post?.['responses'] ?? {})).toEqual(
    expect.arrayContaining(['2XX', '400', '401', '413', '415', '422', '429']),
  )
  for (const example of [QUESTION.name, 'AC4H-K7XQ', 'idempotency-key'])
    expect(JSON.stringify(post)).toContain(example)
})
