import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailReader, type MailReader } from '#mail'
import { deskMail, ENQUIRIES, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { nameServer, type NameServer } from '../../../testing/mail/dns-zone.ts'
import { letter, type Letter } from '../../../testing/mail/letters.ts'
import { MADE_UP_HOST, signingDomain } from '../../../testing/mail/signed-letter.ts'

const world = signingDomain('world.example')
const other = signingDomain('other.example')
const REJECT = 'v=DMARC1; p=reject'
const OWN_HOST = `v=spf1 ip4:${MADE_UP_HOST} -all`

let reader: MailReader
let names: NameServer
let desk: DeskMail
beforeAll(async () => {
  reader = startMailReader()
  names = await nameServer()
  desk = await deskMail({
    reader,
    authentication: {
      relays: ['127.0.0.1', 'mx.desk.example', '10.0.0.5'],
      authservId: 'mx.desk.example',
      nameServers: [names.address],
    },
  })
})
afterAll(async () => {
  await desk.dispose()
  await reader.stop()
  await names.close()
})

const received = (from: string, by = 'mx.desk.example') =>
  `Received: from client.example (client.example [${from}]) by ${by} (Postfix) with ESMTP id 4F for <ask@desk.example>; Mon, 2 Mar 2026 09:00:00 +1300\r\n`

/** Hands it in below what our own server writes on top, sorts, and says what was found out. */
async function foundOut(raw: Buffer, ours: string = received('198.51.100.9'), from?: string) {
  desk.clock.advance(1)
  await desk.handIn(Buffer.concat([Buffer.from(ours), raw]), from === undefined ? {} : { from })
  await desk.mail.drain()
  return known()
}
const known = async () =>
  (
    await desk.query<{ standing: string | null; spf: string; dkim: string; dmarc: string }>(
      'select standing, spf, dkim, dmarc from mail.inbox order by received_at desc, id desc limit 1',
    )
  )[0]

test('a mail that nobody signed is disowned by a domain that signs all of its mail', async () => {
  names.answerWith(world.zone({ dmarc: REJECT, spf: OWN_HOST }))
  expect(await foundOut(letter())).toEqual({
    standing: 'not-aligned',
    spf: 'fail',
    dkim: 'none',
    dmarc: 'fail',
  })
})

test('a mail that its domain signed is from it, and one of whose words one was changed is not', async () => {
  names.answerWith(world.zone({ dmarc: REJECT }))
  const signed = await world.sign(letter({ body: 'Send it to Napier.\r\n' }))
  expect(await foundOut(signed)).toMatchObject({ standing: 'aligned', dkim: 'pass', dmarc: 'pass' })
  const changed = Buffer.from(signed.toString().replace('Napier', 'Nelson'))
  expect(await foundOut(changed)).toMatchObject({ standing: 'not-aligned', dmarc: 'fail' })
})

test('a mail that another domain signed proves nothing of the domain in From', async () => {
  names.answerWith({ ...world.zone({ dmarc: REJECT }), ...other.zone() })
  expect(await foundOut(await other.sign(letter()))).toMatchObject({
    standing: 'not-aligned',
    dkim: 'pass-other',
    dmarc: 'fail',
  })
})

test('a subdomain’s signature speaks for the domain, unless the domain asks for exactly its own', async () => {
  const mailer = signingDomain('mailer.world.example')
  names.answerWith({ ...world.zone({ dmarc: REJECT }), ...mailer.zone() })
  expect(await foundOut(await mailer.sign(letter()))).toMatchObject({ standing: 'aligned', dmarc: 'pass' })
  names.answerWith({ ...world.zone({ dmarc: `${REJECT}; adkim=s` }), ...mailer.zone() })
  expect(await foundOut(await mailer.sign(letter()))).toMatchObject({
    standing: 'not-aligned',
    dkim: 'pass-other',
    dmarc: 'fail',
  })
})

test('where a domain has no policy, its signature or its sending host is enough, and neither is unknown', async () => {
  names.answerWith(world.zone({ spf: `v=spf1 ip4:${MADE_UP_HOST} ~all` }))
  expect(await foundOut(await world.sign(letter()))).toMatchObject({ standing: 'aligned', dmarc: 'none' })
  expect(await foundOut(letter(), received(MADE_UP_HOST))).toMatchObject({ standing: 'aligned', spf: 'pass' })
  expect(await foundOut(letter())).toMatchObject({ standing: 'unknown', spf: 'softfail', dmarc: 'none' })
})

test('a host that the domain forbids is disowned also without a policy', async () => {
  names.answerWith(world.zone({ spf: OWN_HOST }))
  expect(await foundOut(letter())).toMatchObject({ standing: 'not-aligned', spf: 'fail', dmarc: 'none' })
  names.answerWith({ ...world.zone(), ...other.zone({ spf: OWN_HOST }) })
  // The envelope is another domain's: what that says is not the word of the domain in From.
  expect(await foundOut(letter(), received('198.51.100.9'), 'a@other.example')).toMatchObject({
    standing: 'unknown',
  })
})

test('a signature over the beginning alone, or not over the sender, vouches for nothing', async () => {
  names.answerWith(world.zone({ dmarc: REJECT }))
  const begun = await world.sign(letter({ body: 'Yes.\r\n' }), { maxBodyLength: 6 })
  const longer = Buffer.concat([begun, Buffer.from('And pay to this account instead.\r\n')])
  expect(await foundOut(longer)).toMatchObject({ standing: 'not-aligned' })
  const loose = await world.sign(letter(), { headers: 'subject:date' })
  expect(await foundOut(loose)).toMatchObject({ standing: 'not-aligned' })
})

test.each<[string, Letter | Buffer]>([
  ['two senders', { from: 'exporter@world.example, mallory@other.example' }],
  ['nobody', { from: '' }],
  ['two From headers', Buffer.concat([Buffer.from('From: mallory@other.example\r\n'), letter()])],
])('a mail from %s is disowned, whoever signed it', async (_who, mail) => {
  names.answerWith({ ...world.zone({ dmarc: REJECT }), ...other.zone() })
  const signed = await world.sign(Buffer.isBuffer(mail) ? mail : letter(mail))
  expect(await foundOut(signed)).toMatchObject({ standing: 'not-aligned', dmarc: 'permerror' })
})

test('a hundred signatures are not looked at', async () => {
  names.answerWith(world.zone({ dmarc: REJECT }))
  const one = (await world.sign(letter())).toString().split('\r\nFrom:')[0]!
  const asked = names.asked.length
  expect(await foundOut(Buffer.concat([Buffer.from(`${one}\r\n`.repeat(100)), letter()]))).toMatchObject({
    dkim: 'policy',
    standing: 'not-aligned',
  })
  expect(names.asked.length - asked).toBeLessThan(20)
})

test('from where a mail came is read where our own servers wrote it, and no further', async () => {
  names.answerWith(world.zone({ dmarc: REJECT, spf: OWN_HOST }))
  const passed = { standing: 'aligned', spf: 'pass', dmarc: 'pass' }
  expect(await foundOut(letter(), received(MADE_UP_HOST))).toMatchObject(passed)
  // By way of a second server of ours.
  expect(await foundOut(letter(), received('10.0.0.5') + received(MADE_UP_HOST))).toMatchObject(passed)
  // What stands below a stranger's header is the stranger's word.
  const forged = received('198.51.100.9') + received(MADE_UP_HOST)
  expect(await foundOut(letter(), forged)).toMatchObject({ standing: 'not-aligned', spf: 'fail' })
  const elsewhere = received(MADE_UP_HOST, 'mx.elsewhere.example')
  expect(await foundOut(letter(), elsewhere)).toMatchObject({ standing: 'unknown', spf: 'unchecked' })
  const called = received('198.51.100.9').replace('from client.example', `from x([${MADE_UP_HOST}])`)
  expect(await foundOut(letter(), called)).not.toMatchObject({ spf: 'pass' })
})

test('results that our own server wrote on top are taken, and the sender’s own words are not', async () => {
  names.answerWith(world.zone({ dmarc: REJECT }))
  const told = (id: string) =>
    `Authentication-Results: ${id}; dmarc=pass; spf=pass (said (by) it; twice) smtp.mailfrom=exporter@world.example\r\n`
  const elsewhere = received('198.51.100.9', 'mx.elsewhere.example')
  expect(await foundOut(letter(), told('mx.desk.example') + elsewhere)).toMatchObject({
    standing: 'aligned',
    spf: 'pass',
  })
  for (const lie of [
    elsewhere + told('mx.desk.example'),
    received('198.51.100.9') + told('mx.desk.example'),
    told('mx.desk.example'),
    told('mx.world.example') + elsewhere,
    told('(mx.desk.example) mx.world.example') + elsewhere,
  ])
    expect(await foundOut(letter(), lie)).not.toMatchObject({ standing: 'aligned' })
})

test('a server that is not ours cannot say from whom it has a mail; one of ours can', async () => {
  names.answerWith(world.zone({ dmarc: REJECT, spf: OWN_HOST }))
  const { host, port } = await desk.receiver('lmtp')
  const hand = `XFORWARD ADDR=${MADE_UP_HOST} HELO=client.example`
  desk.clock.advance(1)
  await desk.talk({ host, port }, [hand], letter())
  await desk.mail.drain()
  expect(await known()).toMatchObject({ standing: 'aligned', spf: 'pass' })
  expect(await desk.query('select from mail.inbox where hop is not null')).toEqual([])

  const trusting = await deskMail({ reader, authentication: { relays: [], nameServers: [names.address] } })
  const stranger = await trusting.receiver('lmtp')
  await expect(trusting.talk(stranger, [hand], letter())).rejects.toThrow('5')
  await trusting.dispose()
})

test('without an answer of the DNS nothing passes: the mail is sorted at the second try, as unknown', async () => {
  names.fail()
  expect(await foundOut(await world.sign(letter()))).toMatchObject({ standing: null })
  desk.clock.advance(31_000)
  await desk.mail.drain()
  expect(await known()).toEqual({
    standing: 'unknown',
    spf: 'temperror',
    dkim: 'temperror',
    dmarc: 'temperror',
  })
  const mails = await desk.as(ENQUIRIES, (tx) => desk.mail.untaken(tx, 'enquiries', 100))
  expect(mails.at(-1)).toMatchObject({ kind: 'message' })
  expect(desk.troubles).toEqual([])
})

test('a name server that says nothing holds a mail back for seconds, and one that answers later is believed', async () => {
  names.saysNothing()
  const started = performance.now()
  expect(await foundOut(await world.sign(letter()))).toMatchObject({ standing: null })
  expect(performance.now() - started).toBeLessThan(12_000)
  names.answerWith(world.zone({ dmarc: REJECT }))
  desk.clock.advance(31_000)
  await desk.mail.drain()
  expect(await known()).toMatchObject({ standing: 'aligned' })
})

test('where no settings say so nobody is asked', async () => {
  const plain = await deskMail({ reader })
  const asked = names.asked.length
  await plain.handIn(letter())
  await plain.mail.drain()
  const [mail] = await plain.as(ENQUIRIES, async (tx) => {
    const [one] = await plain.mail.untaken(tx, 'enquiries', 1)
    return [await plain.mail.read(tx, one!.id)]
  })
  expect(mail).toMatchObject({ value: { authentication: { standing: 'unknown', dmarc: 'unchecked' } } })
  expect(names.asked).toHaveLength(asked)
  await plain.dispose()
})
