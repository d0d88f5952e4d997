/** What people ask by right, from the form to the copy, as they and the officers of the privacy office do it at the desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askByRight, toCheckRequest, type AskedByRight } from '../../../testing/pages/ask-by-right.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function asked(as: AskedByRight = {}): Promise<{ reference: string; link: string }> {
  const confirmation = await askByRight(desk, as)
  return {
    reference: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? '',
    link: confirmation.link('See how your request is going'),
  }
}

const opened = (reference: string, page = '', person = officer): Promise<OpenedPage> =>
  desk.web.open(`/requests/${reference}${page}`, person)

async function proven(reference: string): Promise<void> {
  const page = await opened(reference, '/proof')
  const sent = await page.submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'A passport or other official document with a photo was seen in person',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
  expect(sent.status).toBe(303)
}

async function searched(reference: string): Promise<OpenedPage> {
  await (await opened(reference, '/search')).submit({}, 'Search')
  await desk.site.work()
  return opened(reference, '/found')
}

/** An officer looks at each record that is not sure, and finds it to be theirs. */
async function foundTheirs(reference: string): Promise<void> {
  for (let number = 1; ; number += 1) {
    const page = await opened(reference, `/found/${String(number)}`)
    if (page.status === 404) return
    await page.submit(
      { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'The address is theirs.' },
      'Say so',
    )
  }
}

describe('somebody asks on the website', () => {
  it('is told by when it is decided, and sees it by a private link with the sum of the days', async () => {
    const { reference, link } = await asked()
    const page = await desk.web.open(link)
    expect(page.heading()).toBe(`Your request ${reference}`)
    expect(page.text()).toContain('We have your request')
    // Saturday 21 November 2026: the summer is not counted.
    expect(page.text()).toContain('We decide by 18 December 2026.')
    expect(page.text()).toContain('20 working days (Privacy Act 2020, s 44), counted from 21 November 2026')
    expect((await desk.web.open(`/my-request/r${'A'.repeat(43)}`)).status).toBe(404)
  })

  it('is told each question that was left out, and who reads what is sent', async () => {
    const first = await desk.web.open('/your-information/ask')
    expect((await first.submit({}, 'Continue')).errorSummary()).toEqual([
      'Select what you would like to ask for',
    ])
    const check = await toCheckRequest(desk)
    expect(check.heading()).toBe('Check your answers')
    expect(check.text()).toContain('The people of our privacy office read it')
  })

  it('is seen by the office with its clock, by an auditor without names, and by no agent', async () => {
    const { reference } = await asked({ familyName: 'Kōwhai' })
    const list = await desk.web.open('/requests', officer)
    const table = list.table('What waits, what is due first, first')
    expect(table.rows.map(([first]) => first)).toContain(reference)
    const page = await opened(reference)
    expect(page.text()).toContain('Kōwhai')
    expect(page.text()).toContain('Privacy Act 2020, s 57')
    expect((await desk.web.open('/requests', auditor)).text()).not.toContain('Kōwhai')
    expect((await opened(reference, '', auditor)).status).toBe(403)
    expect((await desk.web.open('/requests', agent)).status).toBe(403)
  })
})

describe('an access request', () => {
  it('gives nothing before it is clear who asks and what is held', async () => {
    const { reference } = await asked()
    const page = await opened(reference, '/decide')
    expect(page.text()).toContain('It has not been made sure who asks')
    const refused = await page.submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    expect(refused.errorSummary()).toEqual(['It has not been made sure who asks. Record a proof first.'])
    await proven(reference)
    const again = await (
      await opened(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    expect(again.errorSummary()).toEqual([
      'The site has not been searched for this request yet. Ask for the search first.',
    ])
  })

  it('finds what is held, leaves what is only near to the officer, and gives the copy once', async () => {
    await askQuestion(desk, { name: 'Mereana Whaitiri', email: 'mereana@wool.example' })
    const { reference } = await asked({
      familyName: 'Whaitiri',
      givenNames: 'Mereana',
      email: 'mereana@wool.example',
    })
    await proven(reference)
    const found = await searched(reference)
    const rows = found.table('Records that are theirs, or may be').rows
    expect(rows.map(([what]) => what)).toContainEqual(expect.stringContaining('enquiries.enquiries'))
    const record = await desk.web.open(
      found.link(rows.find(([what]) => what?.includes('enquiries.enquiries'))![0]!),
      officer,
    )
    expect(record.text()).toContain('mereana@wool.example')
    // Held while the request is open.
    expect((await desk.web.open('/disposal/holds', officer)).text()).toContain('A request is open')

    // They typed the address, and have not shown that it is theirs.
    expect((await opened(reference, '/decide')).text()).toContain('not decided: nothing can be given yet')
    await foundTheirs(reference)
    const decide = await opened(reference, '/decide')
    const decided = await decide.submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    expect(decided.errorSummary()).toEqual([])
    expect((await opened(reference)).text()).toContain('Give the copy')
    const letter = await opened(reference, '/letter')
    expect(letter.text()).toContain('We give you all the information that we hold about you.')
    expect(letter.text()).toContain('Privacy Commissioner')

    const ask = await opened(reference, '/copy')
    const ticket = await ask.submit({}, 'Take the copy')
    const copy = await desk.web.open(ticket.location, officer)
    expect(copy.headers['content-type']).toBe('application/zip')
    expect((await desk.web.open(ticket.location, officer)).status).toBe(404)
    expect((await opened(reference)).text()).toContain('Given')
    expect((await desk.web.open('/disposal/holds', officer)).text()).not.toContain('Stands')
  })

  it('leaves to the officer whatever a namesake may have left, where nobody said when they were born', async () => {
    await asked({ familyName: 'Parangi', givenNames: 'Huia', email: 'huia@one.example' })
    const { reference } = await asked({
      familyName: 'Parangi',
      givenNames: 'Huia',
      email: 'huia@two.example',
    })
    const found = await searched(reference)
    const { rows } = found.table('Records that are theirs, or may be')
    expect(rows.map(([what, , , , verdict]) => [what?.split(': ')[1], verdict])).toEqual([
      ['requests.requests', 'To decide'],
    ])
  })

  it('is refused or given in part by two people alone, each part with its ground', async () => {
    await askQuestion(desk, { name: 'Tāwera Nikora', email: 'tawera@apples.example' })
    const { reference } = await asked({
      familyName: 'Nikora',
      givenNames: 'Tāwera',
      email: 'tawera@apples.example',
    })
    await proven(reference)
    const found = await searched(reference)
    const [name] = found
      .table('Records that are theirs, or may be')
      .rows.flatMap(([what = '']) => (what.includes('enquiries.enquiries') ? [what] : []))
    await foundTheirs(reference)
    const page = await desk.web.open(found.link(name ?? ''), officer)
    const bare = await page.submit({ 'Which field?': 'Company' }, 'Withhold it')
    expect(bare.errorSummary()).toEqual([
      'Select the ground: without one nothing is withheld',
      'Enter what makes it so here',
      'Enter what else you considered, and why it is not enough',
    ])
    const withheld = await page.submit(
      {
        'Which field?': 'Company',
        'Which passage of it? (optional)': 'Ruatapu',
        'On which ground?':
          's 53(b): giving it would be an unwarranted disclosure of the affairs of another person, living or dead',
        'What makes it so here?': 'It is the name of somebody else.',
        'What else did you consider?': 'A summary would name them too.',
      },
      'Withhold it',
    )
    expect(withheld.status).toBe(303)
    expect((await desk.web.open(withheld.location, officer)).text()).toContain('They read: [withheld] Honey')

    const all = await (
      await opened(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    expect(all.errorSummary()).toEqual(['Something is withheld. Choose to give it without what is withheld.'])
    const words = { 'What do you tell them?': 'One part names somebody else.' }
    await (
      await opened(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give it without what is withheld', ...words }, 'Decide')
    expect((await opened(reference)).text()).toContain('Open')
    // While a second person reads it nothing moves beneath them: no new search, no form at a record.
    const again = await (await opened(reference, '/search')).submit({}, 'Search')
    expect(again.errorSummary().join()).toContain('A second person is reading it')
    const record = await opened(reference, '/found/1')
    expect(record.text()).toContain('A second person is reading it')
    expect(record.buttons()).not.toContain('Withhold it')
    // Whoever wrote it cannot agree to it.
    expect((await opened(reference, '/decide')).buttons().join()).not.toContain('second person')
    const agreed = await (
      await opened(reference, '/decide', second)
    ).submit({}, `Decide request ${reference} as written here as the second person`)
    expect(agreed.status).toBe(303)
    const letter = (await opened(reference, '/letter')).text()
    expect(letter).toContain('1 part (s 53(b))')
    expect(letter).not.toContain('It is the name of somebody else.')
  })
})

it('information is given on conditions by two people, and the letter names the section and the conditions', async () => {
  const { reference } = await asked({ familyName: 'Fonoti', givenNames: 'Sina', email: 'sina@hives.example' })
  await proven(reference)
  await searched(reference)
  await foundTheirs(reference)
  const decided = async (words: string) =>
    (await opened(reference, '/decide')).submit(
      { 'What do you decide?': 'Give it, on conditions', 'What do you tell them?': words },
      'Decide',
    )
  expect((await decided('')).errorSummary()).toHaveLength(1)
  await decided('Read it here, with somebody whom you trust.')
  await (
    await opened(reference, '/decide', second)
  ).submit({}, `Decide request ${reference} as written here as the second person`)
  const letter = (await opened(reference, '/letter')).text()
  expect(letter).toContain('Privacy Act 2020, s 54')
  expect(letter).toContain('Read it here, with somebody whom you trust.')
})

it('a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner', async () => {
  const { reference } = await asked({
    kind: 'I want to complain about my privacy',
    email: 'sau@kelp.example',
  })
  const decided = await (
    await opened(reference, '/decide')
  ).submit(
    {
      'What do you decide?': 'The complaint is right',
      'What do you tell them?': 'It should not have been read.',
    },
    'Decide',
  )
  expect(decided.errorSummary()).toEqual([])
  const page = await opened(reference, '', second)
  expect(page.link('Open the pack for the Commissioner')).toBe(`/requests/${reference}/pack`)
  expect(page.link('Record the senior review')).toBe(`/requests/${reference}/review`)
  const review = async (who: typeof officer) =>
    (await opened(reference, '/review', who)).submit(
      { 'What do you find?': 'The first answer stands', 'Why?': 'The log says who read it.' },
      'Record the review',
    )
  expect((await review(officer)).errorSummary()).toEqual([
    'You had a part in this complaint. Somebody else must look at it again',
  ])
  expect((await review(second)).status).toBe(303)
})

describe('more time', () => {
  it('is taken within the first time, on a ground of the Act, once, and the person reads why', async () => {
    const { reference, link } = await asked()
    const answers = {
      ...{ Day: '29', Month: '1', Year: '2027' },
      'On which ground?':
        'It asks for, or needs a search through, so much information that keeping the time would interfere unreasonably with our other work',
      'What makes it so here?': 'Seven years of letters lie in boxes.',
    }
    const page = await opened(reference, '/extend')
    expect(page.text()).toContain('It can be extended until 18 December 2026 (Privacy Act 2020, s 48)')
    await page.submit(answers, 'Take more time, and tell them')
    expect((await desk.web.open(link)).text()).toContain('We took more time, until 29 January 2027.')
    const twice = await (await opened(reference, '/extend')).submit(answers, 'Take more time, and tell them')
    expect(twice.errorSummary()).toHaveLength(1)
  })
})

describe('a letter that an officer records', () => {
  it('counts from the day on which it came, and is recorded once however often the button is pressed', async () => {
    const page = await desk.web.open('/requests/record', officer)
    const answers = {
      'How did it come?': 'By letter',
      ...{ Day: '10', Month: '11', Year: '2026' },
      'What is asked?': 'Official information',
      'What do they ask, in their words?': 'How many travellers were stopped last year?',
      'Family name, or the only name, of whom it is about': 'ณัฐ',
      'In which language do they want to be told?': 'Te reo Māori',
    }
    const [first, again] = [await page.submit(answers, 'Record'), await page.submit(answers, 'Record')]
    expect(again.location).toBe(first.location)
    const request = await desk.web.open(first.location, officer)
    expect(request.text()).toContain('8 December 2026')
    expect(request.text()).toContain('Official Information Act 1982, s 15')
  })
})
