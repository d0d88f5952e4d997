/** Feedback as the public gives it and as the desk's agents read it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#database'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import {
  giveFeedback,
  IMPROVEMENT,
  PURPOSE,
  referenceOf,
  toCheck,
} from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { disposeFeedback } from './dispose-feedback.ts'

const agent = aPerson('desk-agent')
const DISPOSAL = { kind: 'operator', id: 'tester', role: 'operator' } as const
const HOUR_MS = 3_600_000
const letter = { name: 'screen.pdf', bytes: PDF }

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function recordCount(): Promise<number> {
  const { rows } = await desk.database.as('desk_feedback', (tx) =>
    sql<{ count: number }>`select count(*) as count from feedback.feedback`.execute(tx),
  )
  return rows[0]!.count
}

describe('the public', () => {
  it('begins at the desk’s home page, which is the same for everybody and leads the staff on', async () => {
    const home = await desk.web.open('/')
    expect(home.link('Give feedback')).toBe('/give-feedback')
    expect(home.link('Sign in')).toBe('/sign-in')
    expect((await desk.web.open('/', agent)).html).toBe(home.html)
    expect(home.headers).not.toHaveProperty('set-cookie')
    expect((await desk.web.open('/start', agent)).link('Feedback')).toBe('/feedback')
    // Whoever leads the desk reads it as its agents do.
    expect((await desk.web.open('/feedback', aPerson('desk-lead'))).status).toBe(200)
  })

  it('is given a reference, and told what happens next; nobody asks who they are', async () => {
    const confirmation = await giveFeedback(desk)
    expect(confirmation.heading()).toBe('Thank you for your feedback')
    expect(referenceOf(confirmation)).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    expect(confirmation.text()).toContain('within five working days')
    expect(confirmation.headers).not.toHaveProperty('set-cookie')
  })

  it('makes one record by sending twice', async () => {
    const [check, before] = [await toCheck(desk), await recordCount()]
    const sent = await Promise.all([check.submit({}, 'Send feedback'), check.submit({}, 'Send feedback')])
    const references = await Promise.all(sent.map(async (one) => referenceOf(await one.follow())))
    expect(new Set(references).size).toBe(1)
    expect(await recordCount()).toBe(before + 1)
  })

  it.each([
    ['of a kind that is not taken', { name: 'run.exe', bytes: Buffer.from('MZ\u0090\u0000\u0003 this') }],
    ['whose name says another kind', { name: 'picture.png', bytes: PDF }],
    ['that is a page with script', { name: 'page.txt', bytes: Buffer.from('<html><script>1</script>') }],
  ])('cannot attach a file %s', async (_, file) => {
    const page = await toCheck(desk, file)
    expect(page.status).toBe(422)
    expect(page.heading()).toBe('Attach a file that shows it (optional)')
    expect(page.errorSummary()).toHaveLength(1)
  })

  it('is asked for a file again that was chosen too long ago, and nothing is recorded meanwhile', async () => {
    const check = await toCheck(desk, letter)
    const before = await recordCount()
    desk.clock.advance(2 * HOUR_MS)
    for (const { name, run } of desk.site.rooms.flatMap(({ jobs = [] }) => jobs))
      if (name === 'sweep-files') await run()
    const page = await check.submit({}, 'Send feedback')
    expect(page.errorSummary()).toEqual(['The file was sent too long ago; choose it again'])
    expect(await recordCount()).toBe(before)
  })

  it('has no right to read what it has given', async () => {
    await expect(
      desk.database.as('desk_public', (tx) => sql`select from feedback.feedback`.execute(tx)),
    ).rejects.toThrow('permission denied')
    expect((await desk.web.open('/feedback')).status).not.toBe(200)
  })
})

describe('an agent', () => {
  it('finds the newest first, opens one, and has its file byte for byte', async () => {
    desk.clock.advance(1000)
    const reference = referenceOf(await giveFeedback(desk, letter))
    const [newest] = (await desk.web.open('/feedback', agent)).table('Feedback, the newest first').rows
    expect(newest?.slice(0, 4)).toEqual([reference, 'I did some of it', PURPOSE, 'Yes'])
    const page = await desk.web.open(`/feedback/${reference}`, agent)
    expect(page.text()).toContain(IMPROVEMENT)
    const file = await desk.web.open(page.link('screen.pdf'), agent)
    expect([file.headers['content-type'], file.html]).toEqual(['application/pdf', PDF.toString()])
  })

  it.each(['/feedback', '/feedback/AAAA-AAAA'])(
    'reads alone: %s is closed to the auditor and the privacy officer',
    async (address) => {
      for (const role of ['auditor', 'privacy-officer'] as const)
        expect((await desk.web.open(address, aPerson(role, { site: 'desk' }))).status).toBe(403)
    },
  )

  it.each(['/feedback/AAAA-AAAA', '/feedback/x'])('finds nothing at %s', async (address) => {
    expect((await desk.web.open(address, agent)).status).toBe(404)
  })
})

describe('what was typed', () => {
  it('lies in the database sealed', async () => {
    await giveFeedback(desk)
    const { rows } = await desk.database.as('desk_feedback', (tx) =>
      sql<{ words: Buffer }>`select words from feedback.feedback`.execute(tx),
    )
    expect(rows.filter(({ words }) => words.includes('honey') || words.includes('list'))).toEqual([])
  })

  it('ends with its file, and with nothing else', async () => {
    const [ended, other] = [
      referenceOf(await giveFeedback(desk, letter)),
      referenceOf(await giveFeedback(desk, letter)),
    ]
    const page = await desk.web.open(`/feedback/${ended}`, agent)
    const at = desk.clock.now()
    const dispose = () =>
      desk.database.as('desk_disposal', (tx) =>
        disposeFeedback(tx, { at, actor: DISPOSAL, along: async () => undefined }, ended),
      )
    expect([await dispose(), await dispose()]).toEqual([true, false])
    expect((await desk.web.open(`/feedback/${ended}`, agent)).status).toBe(404)
    expect((await desk.web.open(page.link('screen.pdf'), agent)).status).toBe(410)
    const left = await desk.web.open(`/feedback/${other}`, agent)
    expect((await desk.web.open(left.link('screen.pdf'), agent)).status).toBe(200)
  })

  it('stays on the site where the desk has no mail, and monitors are told that it has none', async () => {
    const checks = desk.site.rooms.flatMap(({ checks: all = [] }) => all)
    const answer = await checks.find(({ name }) => name === 'Mail is kept and sent')?.check()
    expect(answer).toEqual({ ok: true, facts: { hasAddress: false, canSend: false } })
  })
})
