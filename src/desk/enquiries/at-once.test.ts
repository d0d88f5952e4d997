/** Two who act on one enquiry at once, one form that is sent twice, and a page that is older than what it is about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const jonah = aPerson('desk-agent', { agency: 'mfat', id: 'agent-jonah', name: 'Jonah Rewi' })
const marama = aPerson('desk-agent', { agency: 'mfat', id: 'agent-marama', name: 'Mārama Keating' })
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-1' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
  for (const one of [jonah, marama]) await desk.web.open('/queue', one)
})
afterAll(() => desk.dispose())

async function asked() {
  const page = await askQuestion(desk, { email: 'hemi@honey.example' })
  return { reference: referenceOf(page), status: page.link('See how your question is going') }
}
const open = (reference: string, way = '', by = jonah) => desk.web.open(`/enquiries/${reference}${way}`, by)

async function count(what: string): Promise<number> {
  const [row] = await askAsAdmin<{ count: number }>(
    desk.database,
    `select count(*)::integer as count from ${what}`,
  )
  return row?.count ?? 0
}

describe('two at once', () => {
  it('hand it on to two agencies: it goes to one, and the person reads of one', async () => {
    const { reference, status } = await asked()
    const pages = [await open(reference, '/hand-on'), await open(reference, '/hand-on', marama)]
    const to = ['Ministry for Primary Industries', 'New Zealand Customs Service']
    await Promise.all(pages.map((page, which) => page.submit({ 'Which agency?': to[which]! }, 'Hand on')))
    const read = (await desk.web.open(status)).text()
    expect(to.filter((agency) => read.includes(`It went to the ${agency}`))).toHaveLength(1)
  })

  it('answer and hand on: one of them does it, the other is told', async () => {
    const { reference } = await asked()
    const [answer, hand] = [await open(reference), await open(reference, '/hand-on', marama)]
    const done = await Promise.all([
      answer.submit({ Write: 'The answer.', 'What is it?': 'The answer' }, 'Save'),
      hand.submit({ 'Which agency?': 'Ministry for Primary Industries' }, 'Hand on'),
    ])
    expect(done.map(({ status }) => status).toSorted()[0]).toBe(303)
    expect(done.filter(({ status }) => status >= 500)).toEqual([])
    expect(done.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('answer: the second is told before it goes', async () => {
    const { reference } = await asked()
    const pages = [await open(reference), await open(reference, '', marama)]
    const done = await Promise.all(
      pages.map((page, which) =>
        page.submit({ Write: `Answer ${String(which)}.`, 'What is it?': 'The answer' }, 'Save'),
      ),
    )
    expect(done.map(({ status }) => status).toSorted()).toEqual([303, 422])
  })

  it('join two the two ways round: one is joined to the other, and one waits', async () => {
    const [first, second] = [await asked(), await asked()]
    const pages = [await open(first.reference, '/join'), await open(second.reference, '/join', marama)]
    const choice = (which: number, to: string) =>
      pages[which]!.field('To which?').choices.find((one) => one.startsWith(to)) ?? ''
    const done = await Promise.all([
      pages[0]!.submit({ 'To which?': choice(0, second.reference) }, 'Join'),
      pages[1]!.submit({ 'To which?': choice(1, first.reference) }, 'Join'),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const both = `('${first.reference}', '${second.reference}')`
    expect(await count(`enquiries.enquiries where joined_to in ${both}`)).toBe(1)
  })
})

describe('one form, sent twice', () => {
  it('shares once', async () => {
    const { reference } = await asked()
    const form = await open(reference, '/share')
    const answers = {
      ...{ 'With whom?': 'Ministry for Primary Industries', 'What do they see?': 'Company' },
      ...{ 'What do they need it for?': 'To answer', 'On what ground?': 'You agreed to it (IPP 11(1)(c))' },
      ...{ 'How is the enquirer told? (IPP 3A)': 'On your status page', 'For how long?': '7 days' },
    }
    await Promise.all([form.submit(answers, 'Share'), form.submit(answers, 'Share')])
    expect(await count(`enquiries.shares where reference = '${reference}'`)).toBe(1)
    const again = await (await open(reference, '/share')).submit(answers, 'Share')
    expect(again.errorSummary()).toEqual(['That agency sees all of this already'])
  })

  it('records one enquiry, and adds one partner with one secret', async () => {
    const before = await count('enquiries.enquiries')
    const form = await desk.web.open('/enquiries/record', jonah)
    const answers = {
      ...{ 'How did it come?': 'By telephone', Name: 'Somebody', 'What is the question?': 'Which form?' },
      'In which language do they want an answer?': 'English',
    }
    const both = await Promise.all([form.submit(answers, 'Record'), form.submit(answers, 'Record')])
    expect(new Set(both.map(({ location }) => location)).size).toBe(1)
    expect(await count('enquiries.enquiries')).toBe(before + 1)

    const adding = await desk.web.open('/partners/new', lead)
    const partner = { 'Whose programme is it?': 'Sent Twice', 'How often may it call?': 'One in a second' }
    await adding.submit(partner, 'Add the partner')
    await adding.submit(partner, 'Add the partner')
    expect(
      await count(
        `partners.secrets where partner in (select id from partners.partners where name = 'Sent Twice')`,
      ),
    ).toBe(1)
  })

  it('with other words is refused and not dropped', async () => {
    const { reference, status } = await asked()
    const persons = await desk.web.open(status)
    await persons.submit({ 'What would you like to add?': 'First words.' }, 'Send')
    const other = await persons.submit({ 'What would you like to add?': 'Other words.' }, 'Send')
    expect(other.errorSummary()[0]).toContain('This form was sent before, with other words')
    const page = await open(reference)
    await page.submit({ Write: 'A note.', 'What is it?': 'A note' }, 'Save')
    const noted = await page.submit({ Write: 'Another note.', 'What is it?': 'A note' }, 'Save')
    expect(noted.errorSummary()[0]).toContain('This form was sent before, with other words')
  })

  it.each([
    ['/enquiries/record', 'Name', ['Tama Rewi', 'Tama Rewiti'], 'Record', 'enquiries.enquiries', 'name'],
    [
      ...[
        '/templates/new',
        'What is it called?',
        ['Form EX', 'Form EY'],
        'Save',
        'enquiries.templates',
        'title',
      ],
    ] as const,
    [
      '/queue/views',
      'What is the view called?',
      ['My views', 'My other views'],
      'Save',
      'enquiries.saved_views',
      'name',
    ],
  ] as const)(
    'with another answer is not dropped: %s',
    async (address, label, [one, other], button, table, column) => {
      const form = await desk.web.open(address, jonah)
      const rest = {
        '/enquiries/record': {
          ...{ 'How did it come?': 'By telephone', 'What is the question?': 'Which form?' },
          'In which language do they want an answer?': 'English',
        },
        '/templates/new': { 'What does it say?': 'Kia ora.', 'In which language is it?': 'English' },
        '/queue/views': { 'Which enquiries?': 'All that wait' },
      }[address]
      const kept = (value: string) => count(`${table} where ${column} = '${value}'`)
      await form.submit({ ...rest, [label]: one }, button)
      const told = await form.submit({ ...rest, [label]: other }, button)
      expect(told.errorSummary()[0]).toContain('This form was sent before, with other answers')
      await told.submit({}, button)
      expect([await kept(one), await kept(other)]).toEqual([1, 1])
    },
  )

  it('by the Back button, with the same words, says them once', async () => {
    const { reference, status } = await asked()
    for (let time = 0; time < 2; time += 1)
      await (await desk.web.open(status)).submit({ 'What would you like to add?': 'The same.' }, 'Send')
    expect(await count(`enquiries.messages where reference = '${reference}' and words = 'The same.'`)).toBe(1)
  })
})

describe('an old page', () => {
  it('closes nothing over what was said since, and pressed twice it closes', async () => {
    const { reference, status } = await asked()
    const closing = await open(reference, '/close')
    desk.clock.advance(1_000)
    await (await desk.web.open(status)).submit({ 'What would you like to add?': 'Wait.' }, 'Send')
    const refused = await closing.submit({}, 'Close')
    expect(refused.errorSummary()[0]).toContain('Something was said since you opened this page')
    for (let time = 0; time < 2; time += 1) await refused.submit({}, 'Close')
    expect((await open(reference)).text()).toMatch(/^Closed/)
  })

  it('does not put back what a colleague corrected', async () => {
    const { reference } = await asked()
    const [first, second] = [await open(reference, '/correct'), await open(reference, '/correct', marama)]
    await first.submit({ Name: 'Hēmi Ruatapu-Wirihana' }, 'Save')
    const refused = await second.submit({ 'Company (optional)': 'Another' }, 'Save')
    expect(refused.errorSummary()[0]).toContain('It is now: Hēmi Ruatapu-Wirihana')
  })
})

describe('what cannot be', () => {
  it.each(['0206', '0001', '1066', '9999'])('did not come in the year %s', async (year) => {
    const form = await desk.web.open('/enquiries/record', jonah)
    const refused = await form.submit(
      {
        ...{ 'How did it come?': 'By letter', Name: 'Somebody', 'What is the question?': 'Which form?' },
        ...{ 'In which language do they want an answer?': 'English', Year: year },
      },
      'Record',
    )
    expect(refused.errorSummary()).toHaveLength(1)
    expect((await desk.web.open('/queue', jonah)).status).toBe(200)
  })

  it(
    'is indexed within limits: page after page of words that are all different can be said',
    { timeout: 60_000 },
    async () => {
      const { status, reference } = await asked()
      const word = (number: number) =>
        `${String.fromCodePoint(0x4e00 + (number % 9_000))}-${String.fromCodePoint(0x4e00 + (Math.floor(number / 7) % 9_000))}`
      for (let page = 0; page < 22; page += 1) {
        const words = Array.from({ length: 2_400 }, (_, at) => word(page * 2_400 + at)).join(' ')
        const sent = await (
          await desk.web.open(status)
        ).submit({ 'What would you like to add?': words }, 'Send')
        expect(sent.status).toBe(303)
      }
      expect((await open(reference)).status).toBe(200)
    },
  )

  it('is sent with what nobody filled in', async () => {
    const { reference } = await asked()
    const refused = await (
      await open(reference)
    ).submit({ Write: 'Kia ora {name}', 'What is it?': 'The answer' }, 'Save')
    expect(refused.errorSummary()).toEqual(['Fill in {name}: it would be sent like that'])
    const template = await desk.web.open('/templates/new', jonah)
    const unknown = await template.submit(
      { 'What is it called?': 'T', 'What does it say?': 'See {link}', 'In which language is it?': 'English' },
      'Save',
    )
    expect(unknown.errorSummary()[0]).toContain('{link} is nothing that can be filled in')
  })
})
