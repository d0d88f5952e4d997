/** Documents for official information: brought by an officer, cut by two people, taken once by whoever asked, and gone with the request. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { attachFile } from '../../../testing/attach-file.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'
import { unzipped, type Unzipped } from '../../../testing/unzipped.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

const PRIVACY = 's 9(2)(a): it must be kept back to protect the privacy of a person, living or dead'
const WEIGHED = 'Why does the public interest in giving it not outweigh that?'
const SAID = {
  'Wherever these words stand': 'Neighbourname',
  'How much of it is withheld?': 'What is chosen above',
  'On which ground?': PRIVACY,
  'What makes it so here?': 'It is somebody’s name.',
  'What else did you consider?': 'A summary would name them too.',
}
const INTEREST = 'What was decided is told without the name.'
const EMAIL = 'rangi@papers.example'
const DAY_MS = 86_400_000

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  desk = await deskSite({
    mail: {
      address: 'ask@desk.example',
      feedbackTo: undefined,
      smtp: { host: world.host, port: world.port, secure: 'none' },
      lmtp: { host: '127.0.0.1', port: 0 },
    },
  })
  for (const room of desk.site.rooms) await room.start?.()
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

async function work(): Promise<void> {
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
}

async function asked(kind: string): Promise<string> {
  const person = { familyName: 'Pukeko', givenNames: 'Rangi', email: EMAIL }
  const words = 'What was decided about fairs, and by whom?'
  const page = await askByRight(desk, { ...person, kind, words })
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text())?.[0] ?? ''
}

/** By the link that was mailed. */
async function mailedLink(reference: string): Promise<string> {
  const links = () =>
    world.taken
      .map(({ raw }) =>
        raw
          .toString()
          .replaceAll(/=\r?\n/g, '')
          .replaceAll('=3D', '='),
      )
      .filter((mail) => mail.includes(reference))
      .flatMap((mail) => /https:\/\/desk\.example(\/my-request\/\S+)/.exec(mail)?.[1] ?? [])
  await vi.waitUntil(async () => (await work(), links().length > 0), { timeout: 20_000 })
  return links()[0] ?? ''
}

const opened = (reference: string, page = '', person = officer): Promise<OpenedPage> =>
  desk.web.open(`/requests/${reference}${page}`, person)

interface Brought {
  readonly name: string
  readonly words: string
}

/** What was wrong with them; empty where they were taken. */
async function brought(page: OpenedPage, files: readonly Brought[]): Promise<string> {
  const sent = await attachFile(
    desk.origin,
    page,
    files.map(({ name, words }) => ({ field: 'files', name, bytes: Buffer.from(words) })),
    { as: officer },
  )
  return /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(sent.html)?.[0] ?? ''
}

const rowsOf = async (reference: string) =>
  (await opened(reference, '/documents'))
    .table('Documents to be released')
    .rows.map((row) => [row[0], row.at(-1)])

/** Once it has been read or made. */
async function settled(address: string): Promise<OpenedPage> {
  let page = await desk.web.open(address, officer)
  await vi.waitUntil(
    async () => !/being (read|made)/.test((page = await desk.web.open(address, officer)).text()),
    { timeout: 60_000, interval: 300 },
  )
  return page
}

async function taken(link: string): Promise<Unzipped> {
  const ticket = await (await desk.web.open(link)).submit({}, 'Get your copy')
  const { rawPayload, headers } = await desk.web.server.inject({ url: ticket.location })
  expect(headers['content-disposition']).toContain('official-information-')
  return unzipped(rawPayload)
}

describe('documents that are to be released', () => {
  let reference: string
  let link: string
  beforeAll(async () => {
    reference = await asked('Other official information')
    link = await mailedLink(reference)
  })

  it('are brought several at once, told by their content, and once however often the form is sent', async () => {
    const page = await opened(reference, '/documents')
    expect((await page.submit({}, 'Add them')).errorSummary()).toEqual(['Choose the files to add'])
    const wrong = await brought(page, [{ name: 'minutes.pdf', words: 'No PDF at all.' }])
    expect(wrong).toContain('of another kind than it is')
    const files = [
      { name: 'minutes.txt', words: 'Neighbourname told us.\n\nThe fair remains.' },
      // No font here has its letters, so it cannot be made anew.
      { name: 'annex.txt', words: 'สวัสดี ชาวโลก' },
      { name: 'mistake.txt', words: 'Mistakenword.' },
    ]
    expect(await brought(page, files)).toBe('')
    expect(await brought(page, files)).toBe('')
    expect(await rowsOf(reference)).toEqual(files.map(({ name }) => [name, 'Rebuilt']))
    expect((await opened(reference)).text()).toContain('Documents to be released were added')
    expect((await opened(reference, '/documents', agent)).status).toBe(403)
    expect((await opened(reference, '/files')).location).toBe(`/requests/${reference}/documents`)
  })

  it('are cut in the workbench on a ground of their own Act, and never given as they came', async () => {
    const at = (await opened(reference, '/documents')).link('minutes.txt')
    const page = await settled(at)
    expect(page.text()).toContain('A document to be released')
    expect(page.text()).not.toContain('s 53')
    expect(page.buttons()).not.toContain('Give it as it came')
    const [, onceKey = ''] = /name="once-key" value="([^"]+)"/.exec(page.html) ?? []
    const forced = { 'once-key': onceKey, act: 'as-came', because: 'It is ours.' }
    expect((await desk.web.send(at, forced, officer)).text()).toContain('is always made anew')
    expect((await page.submit(SAID, 'Withhold it')).errorSummary()).toEqual([
      'Enter why the public interest in giving it does not outweigh that: s 9(1) asks for it',
    ])
    expect((await page.submit({ ...SAID, [WEIGHED]: INTEREST }, 'Withhold it')).status).toBe(303)
    expect((await settled(at)).text()).toContain(INTEREST)
  })

  it('are taken off with what was withheld of them', async () => {
    const page = await opened(reference, '/documents')
    const at = page.link('mistake.txt')
    await (
      await settled(at)
    ).submit(
      { ...SAID, 'How much of it is withheld?': 'All of the file', [WEIGHED]: INTEREST },
      'Withhold it',
    )
    expect(await rowsOf(reference)).toContainEqual(['mistake.txt', 'Withheld'])
    await (
      await opened(reference, '/documents')
    ).submit({ 'Which are taken off?': 'mistake.txt' }, 'Take them off')
    expect((await rowsOf(reference)).map(([name]) => name)).toEqual(['minutes.txt', 'annex.txt'])
    expect((await desk.web.open(at, officer)).status).toBe(404)
  })

  it('are no part of what is held about whoever asked', async () => {
    const own = await asked('What you hold about me')
    await (await opened(own, '/search')).submit({}, 'Search')
    await work()
    for (let number = 1; ; number += 1) {
      const found = await opened(own, `/found/${String(number)}`)
      if (found.status === 404) break
      await found.submit(
        { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'The address is theirs.' },
        'Say so',
      )
    }
    expect((await opened(own, '/found')).text()).toContain('requests.requests')
    expect((await opened(own, '/files')).text()).not.toContain('minutes')
    expect((await opened(own, '/documents')).status).toBe(404)
    // An open request would hold from disposal what it found.
    const ended = { 'What was done?': 'They withdrew it', 'How?': 'By telephone.' }
    await (await opened(own, '/note')).submit(ended, 'Write it down')
  })

  it('are taken once by the mailed link when two people have decided, with the schedule, and what fails is said', async () => {
    await (await desk.web.open(link)).submit({}, 'This is my email address')
    expect((await desk.web.open(link)).buttons()).not.toContain('Get your copy')
    const words = { 'What do you tell them?': 'One name is withheld.' }
    const stale = await opened(reference, '/documents')
    await (
      await opened(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give part of it', ...words }, 'Decide')
    expect((await opened(reference, '/documents')).text()).toContain('A second person is reading it as it is')
    const waits = await brought(stale, [{ name: 'late.txt', words: 'Late.' }])
    expect(waits).toContain('A second person is reading it as it is')
    const decide = await opened(reference, '/decide', second)
    expect(decide.link('The documents, and what is withheld of them')).toContain('/documents')
    await decide.submit({}, `Decide request ${reference} as written here as the second person`)
    expect((await opened(reference, '/documents')).buttons()).toEqual([])

    const told = `1 part (s 9(2)(a)): ${PRIVACY.slice(PRIVACY.indexOf(' it') + 1)}. ${INTEREST}`
    expect((await opened(reference, '/letter')).text()).toContain(told)
    expect((await desk.web.open(link)).text()).toContain(told)

    const copy = await taken(link)
    expect(copy.holds('Neighbourname')).toBe(false)
    expect(copy.holds('Mistakenword')).toBe(false)
    expect(copy.names.toSorted()).toEqual([
      ...['files/0001-rebuilt.pdf', 'index.html', 'manifest.json', 'manifest.sig', 'withheld.csv'],
    ])
    const page = copy.text('index.html')
    expect(page).toContain('files/0002-rebuilt.pdf: not in this copy.')
    expect(page).toContain('Ombudsman')
    for (const never of ['Privacy', 'minutes', 'annex', 'somebody’s name']) expect(page).not.toContain(never)
    for (const schedule of [page, copy.text('withheld.csv')]) {
      expect(schedule).toContain('files/0001-rebuilt.pdf')
      expect(schedule).toContain('s 9(2)(a)')
      expect(schedule).toContain(INTEREST)
    }
    expect((await desk.web.open(link)).buttons()).not.toContain('Get your copy')
    await work()
    const request = (await opened(reference)).text()
    expect(request).toContain('Given')
    expect(request).toContain('A document is not in the copy that was made')
  }, 60_000)

  it('are destroyed with the request', async () => {
    const kept = () =>
      askAsAdmin(
        desk.database,
        `select 1 from files.objects where owner_room = 'privacy-office/requests' and sealed_key is not null`,
      )
    expect(await kept()).toHaveLength(2)
    desk.clock.advance((7 * 365 + 40) * DAY_MS)
    await work()
    for (const person of [officer, second]) {
      const list = await desk.web.open('/disposal', person)
      const proposal = await desk.web.open(list.link('requests.requests'), person)
      const [button = ''] = proposal.buttons().filter((one) => one.startsWith('Dispose of'))
      await proposal.submit({}, button)
    }
    await work()
    desk.clock.advance(DAY_MS)
    await work()
    expect((await opened(reference)).status).toBe(404)
    expect(await kept()).toEqual([])
  })
})

it('a request that has none is given by hand, as an officer writes down', async () => {
  const reference = await asked('Other official information')
  await (await opened(reference, '/decide')).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  expect((await opened(reference, '/copy')).location).toBe(`/requests/${reference}/note`)
  const link = await mailedLink(reference)
  await (await desk.web.open(link)).submit({}, 'This is my email address')
  expect((await desk.web.open(link)).buttons()).not.toContain('Get your copy')
})
