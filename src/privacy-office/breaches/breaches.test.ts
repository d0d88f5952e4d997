/** The breach desk as a privacy officer and an auditor use it, from the first record to the end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import {
  agent,
  auditor,
  breachDesk,
  HOUR_MS,
  linkTo,
  NOT_NOTIFIABLE,
  NOTIFIABLE,
  officer,
  typed,
} from '../../../testing/breach-desk.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { planter, type CanaryPerson } from '../../../testing/planted-people.ts'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const { open, ago, recorded, assessed, enquiryOf, touchedRecords, people, told } = breachDesk(() => desk)

const NOBODY: CanaryPerson['sought'] = {
  ...{ family_name: '', given_names: '', date_of_birth: '' },
  ...{ email: '', document_number: '', reference: '' },
}

describe('who may', () => {
  it.each(['/breaches', '/breaches/new', '/breaches/drills'])(
    '%s is nothing for an agent',
    async (address) => {
      expect((await open(address, agent)).status).toBe(403)
    },
  )

  it('an auditor sees the breach and its counts, and nobody’s name', async () => {
    const breach = await recorded()
    await touchedRecords(breach, [await enquiryOf('Hemi Auditorson', 'hemi@example.test')])
    expect((await open('/breaches', auditor)).status).toBe(200)
    const page = await open(breach, auditor)
    expect(page.text()).toContain('1 person')
    expect(page.text()).not.toContain('Auditorson')
    for (const address of ['people', 'facts', 'assess', 'commissioner', 'exceptions', 'close'])
      expect((await open(`${breach}/${address}`, auditor)).status).toBe(403)
  })
})

describe('a breach', () => {
  it('goes from the first record to the end by its pages, and afterwards does not change', async () => {
    const breach = await recorded()
    expect((await open(breach)).text()).toContain('5 h 0 min since it was detected')
    expect((await open(breach)).text()).toContain('Not begun')

    const [mere, tane] = [
      await enquiryOf('Mere Aroha Ngāta', 'mere@example.test'),
      await enquiryOf('Tāne Waititi', 'tane@example.test'),
    ]
    const again = await enquiryOf('M. Ngata', 'MERE@example.test')
    await touchedRecords(breach, [mere, tane, again, 'ESD-NOBODY'])
    expect((await people(breach)).map((row) => [row[0], row[5]]).sort()).toEqual([
      ['Mere Aroha Ngāta', '2'],
      ['Tāne Waititi', '1'],
    ])
    expect((await open(`${breach}/people`)).text()).toContain('1 identifier names no record here')

    await assessed(breach, NOTIFIABLE)
    desk.clock.advance(70 * HOUR_MS)
    expect((await open(breach)).text()).toContain('2 h 0 min left')
    expect((await open(`${breach}/people-notice`)).text()).toContain('The Commissioner is told first')
    expect((await told(breach, 'commissioner')).status).toBe(303)
    expect((await open(breach)).text()).toContain('2 h 0 min to spare')

    const close = await open(`${breach}/close`)
    const what = 'What came of it, and what was changed so that it does not happen again?'
    const refused = await close.submit({ [what]: 'Addresses are checked twice.' }, 'Close the breach')
    expect(refused.errorSummary().join()).toContain('People on the list have not been told')

    expect((await told(breach, 'people-notice')).status).toBe(303)
    const notice = (await open(breach)).link(linkTo(await open(breach), 'To the people'))
    const page = await open(notice)
    expect(page.text()).toContain('Still to be told: 2 people')
    await page.submit({ 'How were they told?': 'By letter' }, 'Record that all of them were told')
    expect((await people(breach)).map((row) => row[6])).toEqual(['Told', 'Told'])

    await close.submit({ [what]: 'Addresses are checked twice.' }, 'Close the breach')
    const closed = await open(breach)
    expect(closed.text()).toContain('Addresses are checked twice.')
    expect(closed.text()).not.toContain('Add to what is known')
    expect((await open(`${breach}/commissioner`)).buttons()).toEqual([])
    const late = await desk.web.send(`${breach}/close`, { because: 'Again.' }, officer)
    expect(late.errorSummary().join()).toContain('The breach is closed')
  })

  it('that is sent twice is recorded once', async () => {
    const page = await open('/breaches/new')
    const { on, at } = typed(ago(1))
    const fields = {
      'What is it?': 'Loss',
      'What happened?': 'A key was lost.',
      'When was it detected?': on,
      'At what time was it detected?': at,
    }
    const [first, second] = [await page.submit(fields), await page.submit(fields)]
    expect(second.location).toBe(first.location)
  })

  it.each([
    [{ 'When was it detected?': '1 1 2030' }, 'That is still to come'],
    [{ 'When did it end?': '20 11 2026', 'At what time did it end?': '10:00' }, 'Enter when it began'],
    [{ 'When did it happen, or begin?': '20 11 2026' }, 'Enter the time as well as the day'],
    [{ 'At what time was it detected?': '25:00' }, 'Enter a time of day'],
  ])('with instants that do not fit is refused with a sentence: %j', async (answers, sentence) => {
    const { on, at } = typed(ago(2))
    const sent = await (
      await open('/breaches/new')
    ).submit({
      'What is it?': 'Loss',
      'What happened?': 'A key was lost.',
      'When was it detected?': on,
      'At what time was it detected?': at,
      ...answers,
    })
    expect(sent.errorSummary().join()).toContain(sentence)
  })

  it('is late in words when 72 hours have passed, on the list and on its page', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    desk.clock.advance(72 * HOUR_MS)
    expect((await open(breach)).text()).toContain('0 min left')
    desk.clock.advance(1000)
    expect((await open(breach)).text()).toContain('Late by less than a minute')
    expect((await open('/breaches')).text()).toContain('Late by less than a minute')
  })

  it('keeps every conclusion, and counts from the first that it is notifiable', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    desk.clock.advance(10 * HOUR_MS)
    await assessed(breach, NOT_NOTIFIABLE)
    expect((await open(breach)).text()).toContain('It was concluded that it need not be notified')
    desk.clock.advance(10 * HOUR_MS)
    await assessed(breach, NOTIFIABLE)
    const page = await open(breach)
    expect(page.text()).toContain('52 h 0 min left')
    expect(page.text().split('Names with what was asked.').length - 1).toBeGreaterThanOrEqual(3)
  })
})

describe('whom it touched', () => {
  it('by the activity log, is exactly who was looked at', async () => {
    const breach = await recorded(1)
    const names = ['Ana Looked', 'Ben Looked', 'Cara Looked']
    const seen: string[] = []
    for (const name of names) seen.push(await enquiryOf(name, `${name.slice(0, 3)}@looked.test`))
    await enquiryOf('Dora Unseen', 'dora@looked.test')
    const looks = async (actor: string, reference: string, hours: number) =>
      askAsAdmin(
        desk.database,
        `insert into activity.records (at, actor_kind, actor_id, actor_role, database_role, event, subject_kind, subject_id, details)
         values ('${ago(hours).toISOString()}', 'person', '${actor}', 'desk-agent', 'desk_agent', 'enquiry-opened', 'enquiry', '${reference}', '{}')`,
      )
    for (const reference of seen) await looks('snooper', reference, 3)
    await looks('snooper', await enquiryOf('Early Looked', 'early@looked.test'), 9)
    await looks('somebody-else', await enquiryOf('Other Looked', 'other@looked.test'), 3)
    await askAsAdmin(
      desk.database,
      `insert into activity.records (at, actor_kind, actor_id, actor_role, database_role, event, details)
       values ('${ago(3).toISOString()}', 'person', 'snooper', 'desk-agent', 'desk_agent', 'breach-letters-viewed', '{}')`,
    )
    const [from, until] = [typed(ago(4)), typed(ago(2))]
    const page = await open(`${breach}/touched/actor`)
    await page.submit(
      {
        'Who?': 'snooper',
        'From which day?': from.on,
        'From what time?': from.at,
        'Until which day?': until.on,
        'Until what time?': until.at,
        'Are members of staff listed too?': 'No, only those whom the records are about',
      },
      'List their people',
    )
    await desk.site.work()
    expect((await people(breach)).map(([name]) => name).sort()).toEqual(names)
    // A look that the log ties to nobody is told, and not left out.
    expect((await open(`${breach}/people`)).text()).toContain('Looks that the log ties to no record')
  })

  it('by a whole table is everybody in it; what is taken out again is no longer listed, and who was told keeps it', async () => {
    const breach = await recorded()
    await assessed(breach, NOTIFIABLE)
    const one = await enquiryOf('Zoe Keeps', 'zoe@keeps.test')
    await touchedRecords(breach, [one])
    await told(breach, 'commissioner')
    await told(breach, 'people-notice')
    const first = await open(`${breach}/people`)
    const zoe = await open(first.link('Zoe Keeps'))
    await zoe.submit({ 'How were they told?': 'By telephone' }, 'Record that they were told')

    await (
      await open(`${breach}/touched/table`)
    ).submit({
      'Which table?': 'enquiries.enquiries',
      'Are members of staff listed too?': 'No, only those whom the records are about',
    })
    await desk.site.work()
    const addresses = await askAsAdmin(desk.database, 'select distinct lower(email) from enquiries.enquiries')
    const whole = await open(`${breach}/people`)
    expect(whole.text()).toContain(`${String(addresses.length)} people, each once`)
    expect(whole.link('Zoe Keeps')).toBe(first.link('Zoe Keeps'))
    const row = whole.table('People, each once').rows.find(([name]) => name === 'Zoe Keeps')
    expect(row?.[6]).toBe('Told')

    await whole.submit({}, 'Take out The whole of enquiries.enquiries')
    await desk.site.work()
    expect((await people(breach)).map(([name]) => name)).toEqual(['Zoe Keeps'])
  })

  it('is stored as pointers: nothing of what a record holds is copied', async () => {
    const breach = await recorded()
    await touchedRecords(breach, [await enquiryOf('Quixel Canary', 'quixel@canary.test')])
    expect((await people(breach)).map(([name]) => name)).toEqual(['Quixel Canary'])
    const rows = await askAsAdmin<{ text: string }>(
      desk.database,
      `select string_agg(t::text, ' ') as text from (select r::text from breaches.records r union all
        select p::text from breaches.people p union all select s::text from breaches.scopes s union all
        select l::text from breaches.lists l) as t`,
    )
    expect(rows[0]?.text).not.toMatch(/quixel|canary/i)
  })

  it('names what is sealed, in the same words whatever it holds', async () => {
    const breach = await recorded()
    const words = async () =>
      /What cannot be listed here.*/.exec((await open(`${breach}/people`)).text())?.[0]
    const before = await words()
    expect(before).toContain('mail.outbox')
    const planting = await planter(desk.database, desk.site.declared.dataMaps)
    for (const table of ['mail.outbox', 'mail.inbox', 'files.objects'])
      await planting.row(table, { mark: 'Sealed', sought: NOBODY })
    await planting.close()
    expect(await words()).toBe(before)
  })

  it.each([
    ['', 'Paste the identifiers'],
    ['ESD-1', ''],
  ])('needs identifiers: %j', async (keys, sentence) => {
    const breach = await recorded()
    const sent = await (
      await open(`${breach}/touched/records`)
    ).submit({
      'In which table do they stand?': 'enquiries.enquiries',
      'Their identifiers, one on each line': keys,
    })
    expect(sent.errorSummary().join()).toContain(sentence)
    expect(sent.status === 303).toBe(sentence === '')
  })
})
