/** Disposal at the desk, as a privacy officer and an auditor do it: feedback is kept for twelve months. */
import { generateKeyPairSync } from 'node:crypto'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { civilDate } from '#kernel'
import { addDays } from '#statute'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'
import { verifyCertificate } from './certificate.ts'
import { LiftHold, PlaceHold } from './index.ts'
import type { HoldAct } from './place-hold.ts'

const DAY_MS = 86_400_000
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

let desk: DeskSite
let given = 0
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())
beforeEach(async () => {
  await askAsAdmin(desk.database, 'delete from feedback.feedback')
})

/** As somebody of the public gave it, so many days ago. */
async function feedbackOf(daysAgo: number): Promise<string> {
  const reference = `FDBK-${String(++given).padStart(4, '0')}`
  const at = new Date(desk.clock.now().getTime() - daysAgo * DAY_MS).toISOString()
  await askAsAdmin(
    desk.database,
    `insert into feedback.feedback (reference, received_at, outcome, words, has_file, mailed_at)
     values ('${reference}', '${at}', 'well', '\\x00', false, now())`,
  )
  return reference
}

async function standing(): Promise<readonly string[]> {
  const rows = await askAsAdmin<{ reference: string }>(
    desk.database,
    'select reference from feedback.feedback order by reference',
  )
  return rows.map(({ reference }) => reference)
}

/** The daily dry run, and whatever two people agreed to. */
function work(): Promise<void> {
  desk.clock.advance(60_000)
  return desk.site.work()
}

/** The feedback's newest proposal, as somebody sees it. */
async function proposal(person = officer): Promise<OpenedPage> {
  const page = await desk.web.open('/disposal', person)
  return desk.web.open(page.link('feedback.feedback'), person)
}

const inAYear = () => addDays(civilDate(desk.clock.now()), 365)

async function hold(answers: Readonly<Record<string, string>> = {}): Promise<OpenedPage> {
  const page = await desk.web.open('/disposal/holds/place', officer)
  const [year = '', month = '', day = ''] = inAYear().split('-')
  return page.submit(
    {
      'Why must it be kept?': 'A complaint is open',
      'Why, in a sentence': 'Complaint C-7 is before the Commissioner.',
      Day: day,
      Month: month,
      Year: year,
      ...answers,
    },
    'Place the hold',
  )
}

async function agreedByTwo(): Promise<void> {
  await (await proposal()).submit({}, 'Dispose of 1 record as the first of two')
  const agreed = await (await proposal(second)).submit({}, 'Dispose of 1 record as the second person')
  expect(agreed.status).toBe(303)
}

async function requestId(): Promise<string> {
  const [request] = await askAsAdmin<{ id: string }>(
    desk.database,
    `select id from two_people.requests where state = 'asked'`,
  )
  return request!.id
}

describe('the pages', () => {
  it.each(['/disposal', '/disposal/holds', '/disposal/holds/place', '/disposal/certificates'])(
    '%s is nothing for an agent',
    async (address) => {
      expect((await desk.web.open(address, agent)).status).toBe(403)
    },
  )

  it('say that nothing is due where nothing is', async () => {
    await feedbackOf(10)
    await work()
    const page = await desk.web.open('/disposal', officer)
    expect(page.text()).toContain('0 past their last day')
    expect(page.text()).toContain('Nothing is proposed')
    expect((await desk.web.open('/disposal/certificates', auditor)).text()).toContain(
      'Nothing has been disposed of yet',
    )
  })
})

describe('what is due', () => {
  it('is proposed and not touched, goes when a second person agrees, and leaves a certificate', async () => {
    const [old, young] = [await feedbackOf(360), await feedbackOf(300)]
    await work()
    await work()
    expect(await standing()).toEqual([old, young].sort())

    const page = await proposal()
    expect(page.text()).toContain('Waits for two people')
    expect(page.text()).toContain('Twelve months after it was given')
    expect(page.buttons()).toEqual(['Dispose of 1 record as the first of two'])
    expect((await proposal(auditor)).buttons()).toEqual([])
    await page.submit({}, 'Dispose of 1 record as the first of two')
    expect((await proposal()).text()).toContain('Another person must agree')
    await work()
    expect(await standing()).toHaveLength(2)

    await (await proposal(second)).submit({}, 'Dispose of 1 record as the second person')
    await work()
    expect(await standing()).toEqual([young])

    const list = await desk.web.open('/disposal/certificates', auditor)
    const certificate = await desk.web.open(list.link('feedback.feedback'), auditor)
    expect(certificate.text()).toContain('priya')
    expect(certificate.text()).toContain('piripi')
    const file = await desk.web.open(certificate.link('Download the certificate'), auditor)
    const { publicKey } = desk.site.context.keys.activity
    const proof = verifyCertificate(file.html, [publicKey])
    expect(proof).toMatchObject({
      ok: true,
      value: { records: 1, left: 0, askedBy: 'priya', approvedBy: 'piripi' },
    })
    if (proof.ok) expect(proof.value.merkleRoot).toBe(proof.value.dryRunHash)
    expect(file.html).not.toContain(old)
  })

  it('has a certificate of which no letter can be changed, nor its signer', async () => {
    const [row] = await askAsAdmin<{ body: string }>(desk.database, 'select body from disposal.certificates')
    const { publicKey } = desk.site.context.keys.activity
    const code = (text: string, key = publicKey) => {
      const proof = verifyCertificate(text, [key])
      return proof.ok ? 'holds' : proof.error.code
    }
    const body = row!.body
    expect(code(body)).toBe('holds')
    expect(code(body.replace('"records": 1', '"records": 2'))).toBe('disposal-certificate-altered')
    expect(code(body.replace('piripi', 'priya'))).toBe('disposal-certificate-altered')
    expect(code(body, generateKeyPairSync('ed25519').publicKey)).toBe('disposal-certificate-key-unknown')
    expect(code('{}')).toBe('disposal-certificate-unreadable')
    expect(code('not JSON')).toBe('disposal-certificate-unreadable')
  })

  it('is not agreed to by the person who asked, even without the page', async () => {
    await feedbackOf(360)
    await work()
    await (await proposal()).submit({}, 'Dispose of 1 record as the first of two')
    const address = (await desk.web.open('/disposal', officer)).link('feedback.feedback')
    const fields = { request: await requestId(), answer: 'agree', reason: '', hash: '' }
    const page = await desk.web.send(address, fields, officer)
    expect(page.errorSummary()).toEqual([
      'It takes two people: whoever asked cannot also answer. Another person must.',
    ])
    await desk.web.send(address, { ...fields, answer: 'withdraw' }, officer)
    await work()
    expect(await standing()).toHaveLength(1)
  })

  it('is neither asked for nor agreed to by an auditor, who looks', async () => {
    await feedbackOf(360)
    await work()
    const address = (await desk.web.open('/disposal', officer)).link('feedback.feedback')
    const fields = { request: '', answer: '', reason: '', hash: '0'.repeat(64) }
    expect((await desk.web.send(address, fields, auditor)).status).toBe(403)
    const stale = await desk.web.send(address, fields, officer)
    expect(stale.errorSummary()).toEqual([
      'What is due is no longer what the dry run named. Nothing was disposed of; the next dry run proposes anew.',
    ])
    await (await proposal()).submit({}, 'Dispose of 1 record as the first of two')
    expect((await proposal(auditor)).buttons()).toEqual([])
    const agree = { ...fields, request: await requestId(), answer: 'agree' }
    expect((await desk.web.send(address, agree, auditor)).status).toBe(403)
    await (await proposal(second)).submit({}, 'Dispose of 1 record as the second person')
    await work()
    expect(await standing()).toEqual([])
  })

  it('is disposed of wholly or not at all: one record more or less, and nothing goes', async () => {
    const old = await feedbackOf(360)
    await work()
    await agreedByTwo()
    const late = await feedbackOf(361)
    await work()
    expect(await standing()).toEqual([old, late])
    const page = await desk.web.open('/disposal', officer)
    expect(
      page
        .table('Proposals, the newest first')
        .rows.map(([, state]) => state)
        .slice(0, 2)
        .sort(),
    ).toEqual(['Refused: it had changed', 'Waits for two people'])
    const [refused] = await askAsAdmin<{ id: string }>(
      desk.database,
      `select id from disposal.proposals where state = 'refused'`,
    )
    const theirs = await desk.web.open(`/disposal/proposals/${refused!.id}`, auditor)
    expect(theirs.text()).toContain('no longer what the dry run named. Nothing was disposed of')
  })

  it('that comes due on the days after does not spoil what two people are looking at', async () => {
    await feedbackOf(360)
    await work()
    await (await proposal()).submit({}, 'Dispose of 1 record as the first of two')
    const young = await feedbackOf(350)
    desk.clock.advance(2 * DAY_MS)
    await work()
    await (await proposal(second)).submit({}, 'Dispose of 1 record as the second person')
    await work()
    expect(await standing()).toEqual([young])
  })
})

describe('a hold', () => {
  it('keeps a record out of the dry run until the day after it is lifted', async () => {
    const reference = await feedbackOf(360)
    const placed = await hold({
      'What is held?': 'One record in feedback.feedback',
      'Which record?': reference,
    })
    expect(placed.location).toMatch(/^\/disposal\/holds\//)
    await work()
    const page = await desk.web.open('/disposal', officer)
    expect(page.text()).toContain('1 held')
    expect(page.text()).toContain('0 due for disposal')

    const standsThere = await placed.follow()
    expect(standsThere.text()).toContain('Complaint C-7 is before the Commissioner.')
    const notYet = await standsThere.submit({ 'Why is it lifted?': '' }, 'Lift the hold')
    expect(notYet.errorSummary()).toEqual(['Enter why it is lifted'])
    const lifted = await standsThere.submit(
      { 'Why is it lifted?': 'The complaint is closed.' },
      'Lift the hold',
    )
    expect((await lifted.follow()).text()).toContain('The complaint is closed.')
    await work()
    expect((await desk.web.open('/disposal', officer)).text()).toContain('1 held')
    desk.clock.advance(DAY_MS)
    await work()
    expect((await desk.web.open('/disposal', officer)).text()).toContain('1 due for disposal')

    await agreedByTwo()
    await work()
    expect(await standing()).toEqual([])
    const holds = await askAsAdmin(
      desk.database,
      `select id from disposal.holds where record = '${reference}'`,
    )
    expect(holds).toEqual([])
  })

  it.each([
    [
      'One record in feedback.feedback',
      'FDBK-9999',
      'There is no such record, so a hold would hold nothing. Check how it is written.',
    ],
    ['One record in enquiries.enquiries', '', 'Enter which record is held'],
  ])('on %s “%s” is refused, for it would hold nothing', async (on, record, sentence) => {
    const page = await hold({ 'What is held?': on, 'Which record?': record })
    expect(page.errorSummary()).toEqual([sentence])
  })

  it('of a class holds every record of it: a moratorium', async () => {
    await feedbackOf(360)
    await feedbackOf(361)
    const placed = await hold({
      'Why must it be kept?': 'Moratorium',
      'What is held?': 'Every record of the class feedback',
    })
    await work()
    expect((await desk.web.open('/disposal', officer)).text()).toContain('2 held')
    await (await placed.follow()).submit({ 'Why is it lifted?': 'Lifted by notice.' }, 'Lift the hold')
  })

  it('that comes between the agreement and a record’s turn keeps the record', async () => {
    const reference = await feedbackOf(360)
    desk.clock.advance(DAY_MS)
    await work()
    await agreedByTwo()
    const [id = ''] = (
      await hold({ 'What is held?': 'One record in feedback.feedback', 'Which record?': reference })
    ).location
      .split('/')
      .slice(-1)
    await work()
    expect(await standing()).toEqual([reference])
    await asAnOfficer((act) => desk.site.operation(LiftHold)(act, id, 'Over.'))
  })

  it('whose day of review has passed is shown first, and is let stand until another day', async () => {
    const reference = await feedbackOf(20)
    const placed = await hold({
      'What is held?': 'One record in feedback.feedback',
      'Which record?': reference,
    })
    desk.clock.advance(366 * DAY_MS)
    await work()
    expect((await desk.web.open('/disposal', auditor)).text()).toContain('1 hold to review')
    const [first] = (await desk.web.open('/disposal/holds', auditor)).table(
      'Holds, the next to review first',
    ).rows
    expect(first?.[1]).toBe('Stands; review overdue')
    const [year = '', month = '', day = ''] = inAYear().split('-')
    const page = await desk.web.open(placed.location, officer)
    const done = await page.submit({ Day: day, Month: month, Year: year }, 'Let it stand until then')
    expect((await done.follow()).text()).not.toContain('Its day of review has passed')
    expect((await desk.web.open(placed.location, auditor)).buttons()).toEqual([])
  })

  it('is placed by another room in its own transaction, and is not when that is undone', async () => {
    const reference = await feedbackOf(20)
    const place = desk.site.operation(PlaceHold)
    const onIt = { kind: 'access-request', on: { table: 'feedback.feedback', record: reference } } as const
    const hold = { ...onIt, why: 'Request R-1 is open.', reviewOn: inAYear() }
    const count = async () =>
      (await askAsAdmin(desk.database, `select id from disposal.holds where record = '${reference}'`)).length
    await expect(
      asAnOfficer(async (act) => {
        await place(act, hold)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await count()).toBe(0)
    const placed = await asAnOfficer((act) => place(act, hold))
    expect(await count()).toBe(1)
    const lift = desk.site.operation(LiftHold)
    const id = placed.ok ? placed.value : ''
    expect((await asAnOfficer((act) => lift(act, id, 'Answered.'))).ok).toBe(true)
    expect(await asAnOfficer((act) => lift(act, id, 'Again.'))).toMatchObject({
      error: { code: 'hold-not-standing' },
    })
    const unknown = { ...hold, on: { table: 'mail.inbox', record: reference } }
    expect(await asAnOfficer((act) => place(act, unknown))).toMatchObject({
      error: { code: 'hold-table-unknown' },
    })
  })
})

describe('what is past its last day', () => {
  it('is counted on the page, in the figures and for whoever watches the site', async () => {
    await feedbackOf(367)
    await work()
    const page = await desk.web.open('/disposal', auditor)
    expect(page.text()).toContain('1 past their last day Nothing holds them')
    const registry = new Registry()
    for (const room of desk.site.rooms) room.figures?.(registry)
    expect(await registry.metrics()).toContain('landfall_records_past_maximum{table="feedback.feedback"} 1')
    const checks = desk.site.rooms.flatMap(({ checks = [] }) => checks)
    const check = checks.find(({ name }) => name === 'Records are disposed of in time')
    expect(await check?.check()).toMatchObject({ ok: true, facts: { pastMaximum: 1 } })
    await agreedByTwo()
    await work()
    expect((await desk.web.open('/disposal', auditor)).text()).toContain('0 past their last day')
  })
})

/** In a transaction that a room of its own would open, under a role of staff. */
function asAnOfficer<T>(actIn: (act: HoldAct) => Promise<T>): Promise<T> {
  const { database, clock, newId } = desk.site.context
  return database.as(
    'desk_privacy_officer',
    (tx) => actIn({ tx, at: clock.now(), newId, person: { id: 'priya' }, record: () => Promise.resolve() }),
    { person: 'priya' },
  )
}
