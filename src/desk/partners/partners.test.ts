/** Partners as the lead, a programme and a stranger meet them: refusals first, then one enquiry whatever is sent twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomId } from '#kernel'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson, headersOf } from '../../../testing/pages/index.ts'
import { aPartner, askForToken, callsOf, QUESTION, type CallingPartner } from '../../../testing/partners.ts'

const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
const HOUR_MS = 3_600_000

let desk: DeskSite
let chamber: CallingPartner
let region: CallingPartner

beforeAll(async () => {
  desk = await deskSite()
  chamber = await aPartner(desk)
  region = await aPartner(desk, { name: 'Northland Regional Agency' })
})
afterAll(() => desk.dispose())

async function count(what: string): Promise<number> {
  const [row] = await askAsAdmin<{ count: number }>(
    desk.database,
    `select count(*)::integer as count from ${what}`,
  )
  return row?.count ?? 0
}

async function events(): Promise<readonly string[]> {
  const rows = await askAsAdmin<{ event: string }>(
    desk.database,
    `select event from activity.records where event like 'partner-%' order by number`,
  )
  return rows.map(({ event }) => event)
}

describe('a call', () => {
  it.each([
    ['without a token', undefined],
    ['with somebody else’s words for one', `Bearer ${'a'.repeat(40)}`],
    ['with a token that is half of one', 'Bearer 11111111-1111-4111-8111-111111111111.abc.def'],
  ])('%s is refused whatever is sent with it', async (_how, authorization) => {
    const before = await count('enquiries.enquiries')
    const headers = authorization === undefined ? {} : { authorization }
    for (const payload of [JSON.stringify(QUESTION), '{"name":', '"\\u0000"', 'x'.repeat(200_000)]) {
      const response = await desk.web.server.inject({
        ...{ method: 'POST', url: '/api/enquiries', payload },
        headers: { 'content-type': 'application/json', 'idempotency-key': randomId(), ...headers },
      })
      expect([response.statusCode, response.headers['content-type']]).toEqual([
        401,
        expect.stringContaining('application/problem+json'),
      ])
    }
    expect(await count('enquiries.enquiries')).toBe(before)
  })

  it('is no person’s: an agent’s session opens nothing here', async () => {
    const response = await desk.web.server.inject({
      ...{ url: '/api/enquiries/AC4H-K7XQ', headers: headersOf(agent) },
    })
    expect(response.statusCode).toBe(401)
  })

  it.each([
    ['a NUL', { ...QUESTION, name: 'a\0b' }, { code: 'text-unsound', field: 'name' }],
    ['half a character', { ...QUESTION, company: '\ud800' }, { code: 'text-unsound', field: 'company' }],
    ['a name that is too long', { ...QUESTION, name: 'n'.repeat(201) }, { field: 'name' }],
    [
      'a question that is too long',
      { ...QUESTION, description: 'q'.repeat(10_001) },
      { field: 'description' },
    ],
    ['no address', { ...QUESTION, email: 'hemi at ruatapu' }, { code: 'email-malformed', field: 'email' }],
    ['nothing but spaces', { ...QUESTION, company: '  ' }, { code: 'text-empty', field: 'company' }],
    ['what nobody asked for', { ...QUESTION, passport: 'LQ907351' }, { field: 'passport' }],
    ['another language', { ...QUESTION, language: 'fr' }, { field: 'language' }],
  ])('with %s is refused by place, and repeats nothing', async (_what, words, fault) => {
    const before = [
      await count('enquiries.enquiries'),
      await count('partners.enquiries'),
      await count('activity.records'),
    ]
    const { status, type, body } = await chamber.send(words)
    expect([status, type]).toEqual([400, expect.stringContaining('application/problem+json')])
    expect(body).toMatchObject({
      type: 'urn:landfall:error:request-not-as-described',
      faults: expect.arrayContaining([expect.objectContaining(fault)]) as unknown,
    })
    expect(JSON.stringify(body)).not.toMatch(/Ruatapu|LQ907351|hemi/)
    expect([
      await count('enquiries.enquiries'),
      await count('partners.enquiries'),
      await count('activity.records'),
    ]).toEqual(before)
  })

  it('needs a key, a body that fits, and JSON', async () => {
    expect(await chamber.send(QUESTION, { key: 'short' })).toMatchObject({
      ...{ status: 400, body: { faults: [{ field: 'idempotency-key' }] } },
    })
    expect((await chamber.send({ ...QUESTION, description: 'x'.repeat(200_000) })).status).toBe(413)
    expect((await chamber.send(QUESTION, { headers: { 'content-type': 'text/csv' } })).status).toBe(415)
  })

  it('comes no more often than the partner may, from wherever', async () => {
    const slow = await aPartner(desk, { name: 'Slow', requestsPerMinute: 2 })
    expect((await slow.read('AC4H-K7XQ')).status).toBe(404)
    expect((await slow.read('AC4H-K7XQ')).status).toBe(404)
    expect(await slow.read('AC4H-K7XQ')).toMatchObject({
      ...{ status: 429, body: { type: 'urn:landfall:error:too-many-requests' } },
    })
    expect((await chamber.read('AC4H-K7XQ')).status).toBe(404)
  })
})

describe('an enquiry of a partner', () => {
  it('is the lead agency’s, and says that a partner sent it; the partner gets its reference and no link', async () => {
    const { status, body } = await chamber.send({ ...QUESTION, name: '  Hēmi Ruatapu ', language: 'mi' })
    expect(status).toBe(201)
    expect(body).toEqual({
      reference: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/) as string,
      received_at: desk.clock.now().toISOString(),
      first_reply_by: new Date(desk.clock.now().getTime() + 48 * HOUR_MS).toISOString(),
      answer_by: '2026-12-04',
      status_link: `/api/enquiries/${String(body['reference'])}`,
    })
    const page = await desk.web.open(`/enquiries/${String(body['reference'])}`, agent)
    for (const words of [
      'Hēmi Ruatapu',
      'hemi@ruatapu.example',
      'From a partner of the desk',
      'held in Busan',
    ])
      expect(page.text()).toContain(words)
  })

  it('is one, however often its key comes, and side by side', async () => {
    const before = await count('enquiries.enquiries')
    const key = randomId()
    const answers = await Promise.all(Array.from({ length: 4 }, () => chamber.send(QUESTION, { key })))
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${JSON.stringify(body)}`)).size).toBe(
      1,
    )
    expect(answers[0]?.status).toBe(201)
    desk.clock.advance(HOUR_MS)
    const { access_token } = (
      await askForToken(desk, { client_id: chamber.clientId, client_secret: chamber.clientSecret })
    ).json<{ access_token: string }>()
    expect(await callsOf(desk, access_token).send({ ...QUESTION, language: 'en' }, { key })).toEqual(
      answers[0],
    )
    expect(await count('enquiries.enquiries')).toBe(before + 1)
    chamber = { ...chamber, ...callsOf(desk, access_token) }
    region = { ...region, ...callsOf(desk, await tokenOf(region)) }
  })

  it('is not made by a key that named another, and the same key of another partner is another', async () => {
    const key = randomId()
    const first = await chamber.send(QUESTION, { key })
    const before = await count('enquiries.enquiries')
    expect(await chamber.send({ ...QUESTION, description: 'Another question' }, { key })).toMatchObject({
      ...{ status: 422, body: { type: 'urn:landfall:error:idempotency-key-reused' } },
    })
    expect(await count('enquiries.enquiries')).toBe(before)
    const other = await region.send(QUESTION, { key })
    expect(other.status).toBe(201)
    expect(other.body['reference']).not.toBe(first.body['reference'])
  })

  it('is read by whoever sent it: where it stands, and nothing of anybody', async () => {
    const { body: sent } = await chamber.send(QUESTION)
    const reference = String(sent['reference'])
    const received = await chamber.read(reference)
    expect(received).toMatchObject({ status: 200 })
    expect(received.body).toEqual({
      ...{ reference, state: 'received', agency: 'mfat', received_at: sent['received_at'] },
      next_step_by: sent['first_reply_by'],
    })
    const form = await desk.web.open(`/enquiries/${reference}/close`, agent)
    await form.submit()
    expect((await chamber.read(reference)).body).toMatchObject({ state: 'closed', next_step_by: null })
  })

  it('is to every other partner as if it did not exist', async () => {
    const { body: sent } = await chamber.send(QUESTION)
    const [theirs, nobodys, nonsense] = [
      await region.read(String(sent['reference'])),
      await region.read('AAAA-AAAA'),
      await region.read('nonsense'),
    ]
    expect(theirs.status).toBe(404)
    expect([nobodys, nonsense]).toEqual([theirs, theirs])
  })

  it('leaves a record with its reference, and none where nothing was shown', async () => {
    const before = (await events()).length
    const key = randomId()
    const { body } = await chamber.send(QUESTION, { key })
    await chamber.send(QUESTION, { key })
    await chamber.read(String(body['reference']))
    await region.read(String(body['reference']))
    expect((await events()).slice(before)).toEqual([
      'partner-enquiry-created',
      'partner-enquiry-repeated',
      'partner-enquiry-read',
    ])
  })
})

describe('the database, whatever the code says', () => {
  const asPartner = <T>(partner: CallingPartner, statement: string) =>
    desk.database.as(
      'desk_partner',
      async (tx) => {
        const { sql } = await import('#database')
        return (await sql.raw<T>(statement).execute(tx)).rows
      },
      { person: partner.clientId },
    )

  it('shows a partner the standing of its own enquiries, and no words of any', async () => {
    const { body } = await chamber.send(QUESTION)
    const standing = `select * from partners.standing_of('${String(body['reference'])}', now())`
    expect(await asPartner(chamber, standing)).toHaveLength(1)
    expect(await asPartner(region, standing)).toEqual([])
    const all = await asPartner<{ partner: string }>(region, 'select partner from partners.enquiries')
    expect(new Set(all.map(({ partner }) => partner))).toEqual(new Set([region.clientId]))
    for (const table of ['enquiries.enquiries', 'enquiries.messages', 'enquiries.events', 'partners.secrets'])
      await expect(asPartner(chamber, `select * from ${table}`)).rejects.toThrow()
  })

  it('lets a partner add nothing to an enquiry that is there, nor in another’s name', async () => {
    const { body } = await chamber.send(QUESTION)
    const reference = String(body['reference'])
    for (const partner of [chamber, region])
      await expect(
        asPartner(
          partner,
          `insert into enquiries.messages (id, reference, said_at, kind, words)
           values ('${randomId()}', '${reference}', now(), 'question', 'more')`,
        ),
      ).rejects.toThrow()
    await expect(
      asPartner(
        region,
        `insert into partners.enquiries (reference, partner, sent_at, key_hash, request_hash)
         values ('${reference}', '${chamber.clientId}', now(), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))`,
      ),
    ).rejects.toThrow()
  })

  it('keeps no secret in the clear', async () => {
    const rows = await askAsAdmin(desk.database, 'select * from partners.secrets')
    expect(JSON.stringify(rows)).not.toContain(chamber.clientSecret)
  })
})

async function tokenOf({ clientId, clientSecret }: CallingPartner): Promise<string> {
  const answer = await askForToken(desk, { client_id: clientId, client_secret: clientSecret })
  return answer.json<{ access_token: string }>().access_token
}
