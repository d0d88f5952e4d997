/** A correction that a person asks for, at the desk: made with its history, read with the record, told to whoever had it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson, headersOf, type OpenedPage } from '../../../testing/pages/index.ts'
import { selectReadWith } from './shown-store.ts'
import { unzipped } from '../../../testing/unzipped.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya', name: 'Priya Nair' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
const stranger = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const opened = (reference: string, page = '', person = officer): Promise<OpenedPage> =>
  desk.web.open(`/requests/${reference}${page}`, person)

interface Asked {
  readonly enquiry: string
  readonly status: string
  readonly request: string
  readonly link: string
}

/** Somebody asked a question once, and now asks by right. */
async function asked(
  familyName: string,
  email: string,
  kind = 'That you correct what you hold about me',
): Promise<Asked> {
  const name = `Mere ${familyName}`
  const confirmation = await askQuestion(desk, { name, email })
  const by = await askByRight(desk, {
    kind,
    familyName,
    givenNames: 'Mere',
    email,
    words: 'My name is wrong.',
  })
  return {
    enquiry: referenceOf(confirmation),
    status: confirmation.link('See how your question is going'),
    request: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(by.text())?.[0] ?? '',
    link: by.link('See how your request is going'),
  }
}

async function proven(reference: string): Promise<void> {
  await (
    await opened(reference, '/proof')
  ).submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'A passport or other official document with a photo was seen in person',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
}

/** The number under which the record was found, and is theirs. */
async function foundTheirs(reference: string, table: string): Promise<string> {
  await (await opened(reference, '/search')).submit({}, 'Search')
  await desk.site.work()
  for (let number = 1; ; number += 1) {
    const page = await opened(reference, `/found/${String(number)}`)
    if (page.status === 404) break
    await page.submit(
      { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'The address is theirs.' },
      'Say so',
    )
  }
  const found = await opened(reference, '/found')
  const row = found
    .table('Records that are theirs, or may be')
    .rows.flatMap(([what = '']) => (what.includes(table) ? [what] : []))[0]
  return (
    found
      .link(row ?? '')
      .split('/')
      .at(-1) ?? ''
  )
}

describe('a correction', () => {
  it('is made with its history once, and not from an old page', async () => {
    const { enquiry, status, request } = await asked('Tipene', 'mere@tipene.example')
    const bare = await (
      await opened(request, '/decide')
    ).submit({ 'What do you decide?': 'Correct it' }, 'Decide')
    expect(bare.errorSummary()).toEqual(['It has not been made sure who asks. Record a proof first.'])
    const number = await foundTheirs(request, 'enquiries.enquiries')
    // Nothing is changed before it is proven who asks.
    const unproven = await opened(request, `/correct/${number}`)
    expect(unproven.text()).toContain('It has not been made sure who asks')
    expect(unproven.buttons()).not.toContain('Correct it')
    await proven(request)
    const early = await (
      await opened(request, '/decide')
    ).submit({ 'What do you decide?': 'Correct it' }, 'Decide')
    expect(early.errorSummary()).toEqual([
      'Nothing was corrected yet. Correct it here, or write down that it was corrected where it is kept, and how.',
    ])

    const choose = await opened(request, '/correct')
    const page = await desk.web.open(choose.link(`${number}: enquiries.enquiries`), officer)
    expect(page.text()).toContain('Mere Tipene')
    const old = await opened(request, `/correct/${number}`)
    const nothing = await page.submit({}, 'Correct it')
    expect(nothing.errorSummary()).toEqual([
      'Nothing is changed. Change what is wrong, or leave it as it is.',
    ])
    const wrong = await page.submit({ Name: '', 'Email address': 'no address' }, 'Correct it')
    expect(wrong.errorSummary()).toEqual([
      'Enter the name, or “not given”',
      'Enter an email address like name@company.co.nz',
    ])
    const answers = { Name: 'Meri Tipene', 'Email address': 'meri@tipene.example' }
    expect((await page.submit(answers, 'Correct it')).status).toBe(303)
    // The same form again, and a page that was opened before.
    expect((await page.submit(answers, 'Correct it')).status).toBe(303)
    const late = await old.submit({ Name: 'Somebody Else' }, 'Correct it')
    expect(late.errorSummary()).toEqual([
      'The record was changed since you opened this page. Look at what it holds now, and correct it anew.',
    ])

    const seen = await opened(request)
    expect(seen.text().match(/Name: “Mere Tipene” was corrected to “Meri Tipene”/g)).toHaveLength(1)
    expect(seen.text()).toContain(
      'Email address: “mere@tipene.example” was corrected to “meri@tipene.example”',
    )
    expect((await opened(request, `/found/${number}`)).text()).toContain('was corrected to “Meri Tipene”')
    const held = await desk.web.open(`/enquiries/${enquiry}`, agent)
    expect(held.text()).toContain('Meri Tipene')
    // The enquirer reads that it was corrected; the address is a new one.
    expect((await desk.web.open(status)).text()).toContain('corrected')
    const decided = await (
      await opened(request, '/decide')
    ).submit({ 'What do you decide?': 'Correct it' }, 'Decide')
    expect(decided.errorSummary()).toEqual([])
    expect((await opened(request, `/correct/${number}`)).text()).toContain('The request has ended')
    // What follows the decision is still to be done.
    expect((await opened(request)).link('See who was given it, and tell them')).toBe(
      `/requests/${request}/recipients`,
    )
  })

  it('may have been made where it is kept: a note says so', async () => {
    const { request } = await asked('Rangi', 'mere@rangi.example')
    await proven(request)
    await (
      await opened(request, '/note')
    ).submit(
      {
        'What was done?': 'The information was corrected where it is kept',
        'How?': 'The museum corrected it.',
      },
      'Write it down',
    )
    const decided = await (
      await opened(request, '/decide')
    ).submit({ 'What do you decide?': 'Correct it' }, 'Decide')
    expect(decided.errorSummary()).toEqual([])
  })

  it('corrects nothing that is not theirs, and nobody else corrects', async () => {
    const { request } = await asked('Hohepa', 'mere@hohepa.example')
    await proven(request)
    const number = await foundTheirs(request, 'enquiries.enquiries')
    const page = await opened(request, `/correct/${number}`)
    await (
      await opened(request, `/found/${number}`)
    ).submit(
      { 'Is this record theirs?': 'No, it is about somebody else', 'What tells you so?': 'A namesake.' },
      'Say so',
    )
    const refused = await page.submit({ Name: 'Meri Hohepa' }, 'Correct it')
    expect(refused.errorSummary()).toEqual(['Nobody has found this record to be theirs. Decide that first.'])
    expect((await opened(request, `/correct/${number}`, agent)).status).toBe(403)
    expect((await opened(request, '/correct/999')).status).toBe(404)
  })

  it('stands in the person’s copy with what stood there before', async () => {
    const { request } = await asked('Wharepapa', 'mere@wharepapa.example')
    await proven(request)
    const number = await foundTheirs(request, 'enquiries.enquiries')
    await (await opened(request, `/correct/${number}`)).submit({ Name: 'Meri Wharepapa' }, 'Correct it')
    const access = await asked('Wharepapa', 'mere@wharepapa.example', 'What you hold about me')
    await proven(access.request)
    await foundTheirs(access.request, 'enquiries.enquiries')
    await (
      await opened(access.request, '/decide')
    ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    const ticket = await (await opened(access.request, '/copy')).submit({}, 'Take the copy')
    const copy = await desk.web.server.inject({ url: ticket.location, headers: headersOf(officer) })
    const files = await unzipped(copy.rawPayload)
    expect(files.text('index.html')).toContain('was corrected to “Meri Wharepapa”')
    expect(files.text('data.json')).toContain('“Mere Wharepapa” was corrected to')
  })
})

describe('a statement of correction', () => {
  it('is read with the record wherever staff see it, and by nobody who may not see the record', async () => {
    const { enquiry, request } = await asked('Paki', 'mere@paki.example')
    const other = await asked('Ropata', 'mere@ropata.example')
    await proven(request)
    const number = await foundTheirs(request, 'enquiries.messages')
    await desk.web.open(`/enquiries/${enquiry}`, agent)
    const attached = await (
      await opened(request, '/statement')
    ).submit(
      {
        'To which record?': `${number}: enquiries.messages`,
        'What does the person say?': 'I never said that the honey was late.',
      },
      'Attach it',
    )
    expect(attached.status).toBe(303)
    const words = 'I never said that the honey was late.'
    const page = await desk.web.open(`/enquiries/${enquiry}`, agent)
    expect(page.text()).toContain('The person says of this record:')
    expect(page.text()).toContain(words)
    // On another's enquiry, before an agency that does not hold it, and on the public's pages there is nothing.
    expect((await desk.web.open(`/enquiries/${other.enquiry}`, agent)).text()).not.toContain(words)
    const refused = await desk.web.open(`/enquiries/${enquiry}`, stranger)
    expect([refused.status, refused.text().includes(words)]).toEqual([404, false])
    // With a share it goes along.
    await (
      await desk.web.open(`/enquiries/${enquiry}/share`, agent)
    ).submit(
      {
        'With whom?': 'Ministry for Primary Industries',
        'What do they see?': 'What was said since, and how it stands',
        ...{ 'What do they need it for?': 'To answer', 'On what ground?': 'You agreed to it (IPP 11(1)(c))' },
        ...{ 'How is the enquirer told? (IPP 3A)': 'On your status page', 'For how long?': '7 days' },
      },
      'Share',
    )
    expect((await desk.web.open(`/shared/${enquiry}`, stranger)).text()).toContain(words)
    // The office tells whom it was shared with, once.
    const recipients = await opened(request, '/recipients', second)
    expect(recipients.text()).toContain('Still to be told Ministry for Primary Industries')
    const told = { 'How, and when?': 'By telephone on Friday' }
    expect((await recipients.submit(told, 'Write down that they were told')).status).toBe(303)
    expect((await recipients.submit(told, 'Write down that they were told')).status).toBe(303)
    const after = await opened(request, '/recipients')
    expect(after.text()).toContain('Still to be told Nobody. They know Ministry for Primary Industries')
    expect((await opened(request)).text().match(/Everybody who had been given it was told/g)).toHaveLength(1)
  })

  it('is nothing that whoever is not signed in can ask for', async () => {
    const { enquiry, request } = await asked('Tūhoe', 'mere@tuhoe.example')
    await proven(request)
    const number = await foundTheirs(request, 'enquiries.enquiries')
    await (
      await opened(request, '/statement')
    ).submit(
      { 'To which record?': `${number}: enquiries.enquiries`, 'What does the person say?': 'Not so.' },
      'Attach it',
    )
    const asAgent = await desk.database.as('desk_agent', (tx) =>
      selectReadWith(tx, { kind: 'enquiry', id: enquiry }),
    )
    expect(asAgent.map(({ words }) => words)).toEqual(['Not so.'])
    await expect(
      desk.database.as('desk_public', (tx) => selectReadWith(tx, { kind: 'enquiry', id: enquiry })),
    ).resolves.toEqual([])
  })
})
