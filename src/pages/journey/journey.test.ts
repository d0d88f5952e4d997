/** A journey on a real database, as a browser without script goes it: what must not happen, and one record however often. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { journeysSchema, pagesActivityEvents } from '#pages'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import {
  aPerson,
  headersOf,
  heldUploads,
  questionJourney,
  questionsActivityEvents,
  questionsSchema,
  testSite,
  type OpenedPage,
  type TestSite,
} from '../../../testing/pages/index.ts'

const clock = fixedClock('2026-11-21T09:30:00+13:00')
let database: TestDatabase
let admin: pg.Client
let site: TestSite
const uploads = heldUploads()

beforeAll(async () => {
  database = await testDatabase({ site: 'desk', rooms: [activitySchema, journeysSchema, questionsSchema] })
  await declareActivityEvents(database, [...pagesActivityEvents, ...questionsActivityEvents])
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  site = await testSite({
    ...{
      database,
      clock,
      newId: () => crypto.randomUUID(),
      pages: [],
      journeys: [questionJourney(uploads.sink)],
    },
    journeyKey: Buffer.alloc(32, 7),
  })
})

beforeEach(async () => {
  await admin.query('truncate questions.questions, journeys.sent')
})

afterAll(async () => {
  await site.close()
  await admin.end()
  await database.dispose()
})

async function records(): Promise<readonly { reference: string; words: string; asked_by: string }[]> {
  return (await admin.query('select * from questions.questions')).rows as never
}

async function atQuestion(whom = 'Myself'): Promise<OpenedPage> {
  const page = await (await site.open('/ask')).submit({ 'Whom are you asking for?': whom })
  return whom === 'Myself' ? page : page.submit({ 'What is the company called?': 'Kea Exports' })
}

async function atCheck(words = 'May I bring honey?'): Promise<OpenedPage> {
  const person = await atQuestion()
  const question = await person.submit({ 'Full name': 'Hēmi Ruatapu', 'Date of birth': '4 March 1979' })
  const document = await question.submit({ 'What is your question?': words })
  return document.submit()
}

const SEND = 'Send your question'

describe('the questions', () => {
  it('come one a page, in their order, and those that depend on an answer only for that answer', async () => {
    expect((await atQuestion()).heading()).toBe('About you')
    const company = await (await site.open('/ask')).submit({ 'Whom are you asking for?': 'A company' })
    expect(company.heading()).toBe('What is the company called?')
    expect(company.title).toBe('What is the company called? - Ask a question - New Zealand Customs Service')
  })

  it('are shown again with what was typed and a sentence for each rule that is broken', async () => {
    const page = await (await atQuestion()).submit({ 'Full name': '', 'Date of birth': '31 2 1979' })
    expect(page.status).toBe(422)
    expect(page.title).toMatch(/^Error: About you/)
    expect(page.errorSummary()).toEqual(['Enter your name', 'Date of birth must be a real date'])
    expect(page.field('Date of birth').value).toBe('31 2 1979')
  })

  it('keep what was typed when somebody goes back, even what is no answer yet', async () => {
    const before = await (await atQuestion()).submit({ 'Date of birth': '31 2 1979' }, 'Back')
    expect(before.field('Whom are you asking for?').value).toBe('myself')
    const again = await before.submit()
    expect(again.field('Date of birth').value).toBe('31 2 1979')
  })

  it('begin at the beginning when an address is opened without answers', async () => {
    for (const step of ['person', 'check']) {
      expect(await site.open(`/ask/${step}`)).toMatchObject({ status: 303, location: '/ask' })
    }
    expect((await site.open('/ask/nothing')).status).toBe(404)
  })
})

describe('the answers to check', () => {
  it('are all there in words, with what was left out said', async () => {
    const page = await atCheck()
    expect(page.heading()).toBe('Check your answers')
    expect(page.text()).toMatch(/Asking for Myself .*Date of birth 4 March 1979 .*Document Not provided/)
    expect(page.text()).not.toContain('Company')
    expect(page.buttons()).toContain('Change Question')
    expect(page.buttons()).toContain('Change Full name')
  })

  it('lead to a change and back, by way of the questions that the change raises', async () => {
    const change = await (await atCheck()).submit({}, 'Change Asking for')
    const company = await change.submit({ 'Whom are you asking for?': 'A company' })
    expect(company.heading()).toBe('What is the company called?')
    const check = await company.submit({ 'What is the company called?': 'Kea Exports' })
    expect(check.text()).toMatch(/Asking for A company .*Company Kea Exports/)
  })

  it('stay as they were when a change is left with Back', async () => {
    const change = await (await atCheck()).submit({}, 'Change Question')
    const check = await change.submit({ 'What is your question?': 'Half a' }, 'Back')
    expect(check.text()).toContain('May I bring honey?')
  })
})

describe('sending', () => {
  it('makes the record, its reference and its activity, as the public', async () => {
    const page = await (await (await atCheck()).submit({}, SEND)).follow()
    const [record] = await records()
    expect(record).toMatchObject({ asked_by: 'Hēmi Ruatapu', words: 'May I bring honey?' })
    expect(page.text()).toContain(`Reference: ${record?.reference ?? ''}`)
    expect(record?.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const { rows } = await admin.query('select * from activity.records order by number desc limit 1')
    expect(rows).toMatchObject([
      { event: 'question-sent', actor_kind: 'public', actor_id: 'public', subject_id: record?.reference },
    ])
  })

  it('twice at once, again, and again after Back is one record with one reference', async () => {
    const check = await atCheck()
    const sent = await Promise.all(Array.from({ length: 5 }, () => check.submit({}, SEND)))
    sent.push(await check.submit({}, SEND))
    const references = new Set<string>()
    for (const one of sent) references.add(/Reference: (\S+)/.exec((await one.follow()).text())?.[1] ?? '')
    expect(references.size).toBe(1)
    expect(await records()).toHaveLength(1)
  })

  it('again with other answers says that those of the first time are on record', async () => {
    const check = await atCheck()
    await check.submit({}, SEND)
    const changed = await (
      await check.submit({}, 'Change Question')
    ).submit({ 'What is your question?': 'And wax?' })
    const page = await (await changed.submit({}, SEND)).follow()
    expect(page.text()).toContain('What you changed since was not sent.')
    expect((await records()).map(({ words }) => words)).toEqual(['May I bring honey?'])
  })

  it('that the room refuses undoes everything and shows the question with its sentence', async () => {
    const page = await (await atCheck('refused')).submit({}, SEND)
    expect(page.errorSummary()).toEqual(['Ask something else'])
    const check = await page.submit({ 'What is your question?': 'May I bring honey?' })
    expect((await check.submit({}, SEND)).status).toBe(303)
    expect(await records()).toHaveLength(1)
  })

  it('draws another reference when one is taken', async () => {
    const check = await atCheck()
    await check.submit({}, SEND)
    await admin.query('truncate journeys.sent')
    await check.submit({}, SEND)
    expect(new Set((await records()).map(({ reference }) => reference)).size).toBe(2)
  })

  it('from another web site is refused', async () => {
    const response = await site.server.inject({
      ...{ method: 'POST', url: '/ask/check', payload: {} },
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(response.statusCode).toBe(403)
  })
})

describe('what a page carries', () => {
  const sealedIn = (page: OpenedPage) => /name="journey" value="([^"]*)"/.exec(page.html)?.[1] ?? ''

  it('shows nothing of the answers, in no address either', async () => {
    const page = await (await atQuestion()).submit({ 'Full name': 'Tui Canary' })
    const clear = Buffer.from(sealedIn(page), 'base64url').toString('latin1')
    expect(page.html + clear).not.toContain('Canary')
  })

  it('is refused when a letter of it was changed, and what was just typed is kept', async () => {
    const sealed = sealedIn(await atQuestion())
    const tampered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)
    const lost = await site.send('/ask/person', { journey: tampered, name: 'Hēmi Ruatapu' })
    expect(lost).toMatchObject({ status: 400 })
    expect(lost.text()).toContain('Nothing was sent')
    const person = await (await lost.submit()).submit({ 'Whom are you asking for?': 'Myself' })
    expect(person.field('Full name').value).toBe('Hēmi Ruatapu')
  })

  it('ends four hours after the last page, and says so', async () => {
    const past = 4 * 3_600_000 + 1
    const page = await atQuestion()
    clock.advance(past)
    const lost = await page.submit({ 'Full name': 'Hēmi Ruatapu' })
    clock.advance(-past)
    expect(lost.status).toBe(410)
    expect(lost.text()).toContain('four hours')
    expect(await records()).toEqual([])
  })

  it('that nobody began sends nothing', async () => {
    for (const journey of ['', 'AAAA', 'x'.repeat(100_000)]) {
      expect((await site.send('/ask/check', { journey })).status).toBe(400)
    }
    expect(await records()).toEqual([])
  })

  it('has a bound, and a person is told what to do about it', async () => {
    const person = await atQuestion()
    const page = await person.submit({ 'Full name': 'Hēmi' })
    const tooLong = await page.submit({ 'What is your question?': 'a'.repeat(5001) })
    expect(tooLong.errorSummary()).toEqual(['Your question must be 5,000 characters or fewer'])
    const back = await page.submit({ 'What is your question?': 'a'.repeat(90_000) }, 'Back')
    expect(back.heading()).toBe('About you')
    expect(sealedIn(back).length).toBeLessThan(2000)
  })
})

describe('a form with files that is none', () => {
  const post = (url: string, type: string, payload: string) =>
    site.server.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })

  it.each([
    ['multipart/form-data', ''],
    ['multipart/form-data; boundary=x', '--x\r\nbad'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="whom"\r\n\r\nmyself'],
  ])('is answered as unreadable (%s, %j)', async (type, body) => {
    const response = await post('/ask/whom', type, body)
    expect([response.statusCode, response.body.includes('That could not be read')]).toEqual([400, true])
  })

  it.each([
    '',
    '\r\n--x\r\nbad',
    '\r\n--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\0\r\n--x--\r\n',
  ])('leaves no file that came with it (%j)', async (rest) => {
    const question = await (await atQuestion()).submit({ 'Full name': 'Hēmi Ruatapu' })
    const page = await question.submit({ 'What is your question?': 'May I bring honey?' })
    const sealed = /name="journey" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const field = (name: string) => `--x\r\ncontent-disposition: form-data; name="${name}"`
    const body = `${field('journey')}\r\n\r\n${sealed}\r\n${field('document')}; filename="a.txt"\r\n\r\nHoney${rest}`
    const response = await post('/ask/document', 'multipart/form-data; boundary=x', body)
    expect([response.statusCode, uploads.taken.size]).toEqual([400, 0])
  })
})

describe('the confirmation', () => {
  it('opens again by its address and sends nothing; an address that was not given is not found', async () => {
    const sent = await (await atCheck()).submit({}, SEND)
    const [first, second] = [await sent.follow(), await sent.follow()]
    expect(second.html).toBe(first.html)
    expect(await records()).toHaveLength(1)
    expect((await site.open(`${sent.location}x`)).status).toBe(404)
    expect((await site.open('/ask/sent/AB3D-K7XQ')).status).toBe(404)
  })
})

describe('every page of a journey', () => {
  it('is the same for somebody who is signed in, sets no cookie and needs no script', async () => {
    const agent = aPerson('desk-agent')
    const [stranger, staff] = [await site.open('/ask'), await site.open('/ask', agent)]
    expect(staff.html).toBe(stranger.html)
    expect(stranger.headers['cache-control']).toBe('public, no-cache')
    const check = await atCheck()
    const response = await site.server.inject({ url: '/ask', headers: headersOf(agent) })
    for (const headers of [response.headers, check.headers]) expect(headers).not.toHaveProperty('set-cookie')
    expect(check.headers['cache-control']).toBe('private, no-cache')
    expect(check.html).not.toContain('<script')
  })
})

describe('files from one network', () => {
  it('come a few times, whether their journeys are sent or not', async () => {
    const few = await testSite({
      ...{ database, clock, newId: () => crypto.randomUUID(), pages: [], journeysFromOneNetwork: 2 },
      ...{ journeys: [questionJourney(uploads.sink)], journeyKey: Buffer.alloc(32, 7) },
    })
    const codes: number[] = []
    for (let time = 0; time < 3; time += 1) {
      const { statusCode } = await few.server.inject({
        ...{ method: 'POST', url: '/ask/document', payload: 'journey=' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      codes.push(statusCode)
    }
    expect(codes.map((code) => code === 429)).toEqual([false, false, true])
    await few.close()
  })
})
