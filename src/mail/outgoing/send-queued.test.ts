import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BY, deskMail, ENQUIRIES, OFFICER, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { letter } from '../../../testing/mail/letters.ts'
import { sendQueued } from './send-queued.ts'
import { mailServer } from '../../../testing/mail/mail-server.ts'
import { dkimVerdict } from '../../../testing/mail/dkim-verdict.ts'

let desk: DeskMail
beforeEach(async () => {
  desk = await deskMail()
})
afterEach(() => desk.dispose())

const MINUTE = 60_000

async function queued(more: Parameters<DeskMail['queue']>[0] = {}): Promise<string> {
  const result = await desk.queue(more)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.id
}
const deliveryOf = async (id: string) => (await desk.as(ENQUIRIES, (tx) => desk.mail.deliveries(tx, [id])))[0]
const states = async () =>
  (await desk.query<{ state: string }>('select state from mail.outbox order by queued_at')).map(
    ({ state }) => state,
  )

test('what is queued is sent once, with its identifier in the envelope, and its bytes are dropped', async () => {
  const id = await queued()
  await desk.mail.drain()
  await desk.mail.drain()
  expect(desk.world.taken).toMatchObject([
    { from: 'ask@desk.example', to: ['exporter@world.example'], envelopeId: id },
  ])
  expect(await deliveryOf(id)).toMatchObject({ state: 'sent', reply: '250', tries: 1 })
  expect(await desk.query('select body from mail.outbox')).toEqual([{ body: null }])
})

test('only the role that posted a mail is told what became of it', async () => {
  const id = await queued()
  expect(await desk.as(OFFICER, (tx) => desk.mail.deliveries(tx, [id]))).toEqual([])
})

test('a mail that is refused for good is given up, kept, and sent once somebody resumes it', async () => {
  desk.world.answerRecipientsWith({ code: 550, words: '5.1.1 <exporter@world.example> unknown' })
  const id = await queued()
  await desk.mail.drain()
  expect(await deliveryOf(id)).toMatchObject({ state: 'given-up', reply: '550 5.1.1' })
  desk.world.answerRecipientsWith()
  await desk.mail.drain()
  expect(desk.world.taken).toEqual([])
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.resume(tx, id))).toBe(true)
  await desk.mail.drain()
  expect(await states()).toEqual(['sent'])
})

test('a mail that is put off rests longer after every try, and is given up after five days', async () => {
  desk.world.answerRecipientsWith({ code: 451, words: '4.7.1 later' })
  const id = await queued()
  const rests: number[] = []
  for (let tries = 0; tries < 8; tries += 1) {
    await desk.mail.drain()
    const [row] = await desk.query<{ next: Date }>('select next_try_at as next from mail.outbox')
    const rest = row!.next.getTime() - desk.clock.now().getTime()
    rests.push(rest / MINUTE)
    desk.clock.advance(rest)
  }
  expect(rests).toEqual([1, 5, 15, 30, 60, 120, 240, 240])
  desk.clock.advance(5 * 24 * 60 * MINUTE)
  await desk.mail.drain()
  expect(await deliveryOf(id)).toMatchObject({ state: 'given-up', reply: '451 4.7.1' })
})

test('whoever sends is told when the first of what was put off is due, and nothing once all has gone', async () => {
  const { options } = desk
  desk.world.answerRecipientsWith({ code: 451, words: '4.7.1 later' })
  await queued()
  const due = await sendQueued(options)
  expect(due).toEqual(new Date(desk.clock.now().getTime() + MINUTE))
  desk.world.answerRecipientsWith()
  desk.clock.advance(MINUTE)
  expect(await sendQueued(options)).toBeUndefined()
  expect(await states()).toEqual(['sent'])
})

test('a mail that is withdrawn is not sent, and nothing of it is left', async () => {
  const id = await queued()
  expect(await desk.as(OFFICER, (tx) => desk.mail.withdraw(tx, id, BY))).toBe(false)
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.withdraw(tx, id, BY))).toBe(true)
  await desk.mail.drain()
  expect(desk.world.taken).toEqual([])
  expect(await desk.query('select state, body, recipient_mark from mail.outbox')).toEqual([
    { state: 'given-up', body: null, recipient_mark: null },
  ])
  expect(await desk.as(ENQUIRIES, (tx) => desk.mail.resume(tx, id))).toBe(false)
})

test('only the privacy officer finds everything to and from an address', async () => {
  await queued()
  await desk.handIn(letter({ from: 'Exporter@World.example' }))
  await desk.mail.drain()
  await expect(desk.as(ENQUIRIES, (tx) => desk.mail.ofAddress(tx, 'exporter@world.example'))).rejects.toThrow(
    'permission denied',
  )
  expect(
    await desk.as('desk_privacy_officer', (tx) => desk.mail.ofAddress(tx, 'exporter@world.example')),
  ).toMatchObject([
    { direction: 'out', state: 'sent', thread: 'AB3D-K7XQ' },
    { direction: 'in', state: 'message', thread: null },
  ])
})

test('while the mail server is away everything waits, and leaves when it is back', async () => {
  const away = desk.again({ smtp: { host: '127.0.0.1', port: 1, secure: 'none' } })
  for (let i = 0; i < 3; i += 1) await queued()
  await expect(away.drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
  expect((await states()).sort()).toEqual(['deferred', 'queued', 'queued'])
  desk.clock.advance(MINUTE)
  await desk.mail.drain()
  expect(await states()).toEqual(['sent', 'sent', 'sent'])
})

test('a server that refuses us, not the mail, gives up none', async () => {
  desk.world.answerSendersWith({ code: 530, words: '5.7.0 authentication required' })
  await queued()
  await queued()
  await expect(desk.mail.drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
  expect((await states()).sort()).toEqual(['deferred', 'queued'])
})

test('a site without a mail server keeps its mail queued', async () => {
  const mute = desk.again({ smtp: undefined })
  await queued()
  await mute.drain()
  expect(mute.canSend).toBe(false)
  expect(await desk.as(OFFICER, (tx) => mute.waiting(tx))).toMatchObject({ queued: 1, givenUp: 0 })
})

test('what somebody waits for leaves before what goes to many', async () => {
  const many = []
  for (let i = 0; i < 12; i += 1) {
    many.push(await queued({ to: `reader-${i}@world.example`, toMany: true }))
    desk.clock.advance(1)
  }
  const waited = [await queued({ to: 'a@world.example' }), await queued({ to: 'b@world.example' })]
  await desk.mail.drain()
  const order = desk.world.taken.map(({ envelopeId }) => envelopeId ?? '')
  expect(order.slice(0, 2).sort()).toEqual([...waited].sort())
  expect(order.slice(2).sort()).toEqual([...many].sort())
})

test('the next to be sent is found by an index of its turn, whatever the backlog', async () => {
  await desk.query(
    `insert into mail.outbox (id, posted_by, automatic, queued_at, next_try_at, body, to_many)
     select gen_random_uuid(), 'desk_enquiries', true, now(), now() - n * interval '1 second', '\\x00', n % 2 = 0
     from generate_series(1, 5000) n; analyze mail.outbox`,
  )
  for (const turn of ['not to_many', 'to_many']) {
    const explained = await desk.query<{ 'QUERY PLAN': string }>(
      `explain select id from mail.outbox where ${turn} and state in ('queued', 'deferred') and next_try_at <= now()
       order by next_try_at, queued_at limit 1 for update skip locked`,
    )
    const words = explained.map((row) => row['QUERY PLAN']).join('\n')
    expect(words).toContain(turn === 'to_many' ? 'outbox_to_many' : 'outbox_in_turn')
    expect(words).not.toContain('Sort')
  }
})

test('a stop waits for no backlog: what waits is sent after the next start', async () => {
  for (let i = 0; i < 30; i += 1) await queued({ to: `exporter-${i}@world.example` })
  const ending = new AbortController()
  const options = {
    ...desk.options,
    database: {
      ...desk.database,
      as: ((role, work, settings) => {
        if (desk.world.taken.length >= 5) ending.abort()
        return desk.database.as(role, work, settings)
      }) as typeof desk.database.as,
    },
  }
  await sendQueued(options, ending.signal)
  expect(desk.world.taken.length).toBeLessThan(20)
  await desk.mail.drain()
  expect(desk.world.taken).toHaveLength(30)
})

test('a stop waits moments for a server that does not answer, and the mail is tried again', async () => {
  let asked: () => void = () => undefined
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  const silent = await mailServer({ onRcptTo: () => asked() })
  const ending = new AbortController()
  await queued()
  const sending = sendQueued(
    { ...desk.options, smtp: { host: silent.host, port: silent.port, secure: 'none' } },
    ending.signal,
  )
  await isAsked
  const began = performance.now()
  ending.abort()
  await sending
  expect(performance.now() - began).toBeLessThan(8000)
  expect(await states()).toEqual(['deferred'])
  await silent.close()
})

test('an address with a detail counts against the limit of its mailbox, and is written to as it was given', async () => {
  for (let i = 0; i < 10; i += 1) await queued({ to: `Flo+${i}@world.example` })
  expect(await desk.queue({ to: 'flo@world.example' })).toMatchObject({ error: { code: 'mail-too-many' } })
  await desk.mail.drain()
  expect(desk.world.taken.map(({ to }) => to[0])).toContain('Flo+3@world.example')
  expect(
    await desk.as('desk_privacy_officer', (tx) => desk.mail.ofAddress(tx, 'flo+3@world.example')),
  ).toHaveLength(1)
})

test('two senders at once send every mail once', async () => {
  const other = desk.again()
  const ids = []
  for (let i = 0; i < 20; i += 1) ids.push(await queued({ to: `exporter-${i}@world.example` }))
  await Promise.all([desk.mail.drain(), other.drain()])
  expect(desk.world.taken.map(({ envelopeId }) => envelopeId).sort()).toEqual([...ids].sort())
})

test('a sender that dies after the server took a mail sends it again later under the same Message-ID', async () => {
  const id = await queued()
  const dying = desk.again({
    database: {
      ...desk.database,
      // Claims, and never comes to settle.
      as: (role, work, settings) =>
        desk.world.taken.length > 0
          ? Promise.reject(new Error('killed'))
          : desk.database.as(role, work, settings),
    },
  })
  await expect(dying.drain()).rejects.toThrow('killed')
  await desk.mail.drain()
  expect(desk.world.taken).toHaveLength(1)
  desk.clock.advance(11 * MINUTE)
  await desk.mail.drain()
  const messageIds = desk.world.taken.map(({ raw }) => /^Message-ID:\s+(.+)$/m.exec(raw.toString())?.[1])
  expect(messageIds).toHaveLength(2)
  expect(new Set(messageIds).size).toBe(1)
  expect(await deliveryOf(id)).toMatchObject({ state: 'sent' })
})

test('a server that vanishes before it answers gets the mail again', async () => {
  desk.world.vanishAfterTaking(true)
  await queued()
  await expect(desk.mail.drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
  expect(await states()).toEqual(['deferred'])
})

test('mail goes nowhere in the clear when encryption is asked for', async () => {
  const strict = desk.again({ smtp: { host: desk.world.host, port: desk.world.port, secure: 'starttls' } })
  await queued()
  await expect(strict.drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
  expect(desk.world.taken).toEqual([])
})

test('a signed mail verifies under the public key, and one changed on its way does not', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signing = desk.again({
    dkim: { selector: 'desk2026', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string },
  })
  await queued({ text: 'Tēnā koe', unsubscribe: 'https://desk.example/stop/1' })
  await signing.drain()
  const raw = desk.world.taken[0]!.raw
  const verdict = dkimVerdict(raw, publicKey)
  expect(verdict).toMatchObject({
    domain: 'desk.example',
    selector: 'desk2026',
    body: true,
    signature: true,
  })
  for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'message-id']) {
    expect(verdict.signed).toContain(name)
  }
  const changed = Buffer.from(raw.toString('latin1').replace('Your question', 'Your questioN'), 'latin1')
  expect(dkimVerdict(changed, publicKey)).toMatchObject({ body: true, signature: false })
})

test('the activity log knows that a mail was queued and sent, and nothing of whom', async () => {
  await queued()
  await desk.mail.drain()
  const records = await desk.query<{ event: string; details: object }>(
    'select event, details from activity.records order by number',
  )
  expect(records.map(({ event }) => event)).toEqual(['mail-queued', 'mail-sent'])
  expect(JSON.stringify(records)).not.toContain('@')
})
