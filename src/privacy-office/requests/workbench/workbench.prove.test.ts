/** Passages of files that go along with a copy: chosen, seen as they would be given, agreed to, and gone from what is taken. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import {
  cell,
  extracted,
  handWrittenPdf,
  hasExtractor,
  HIDDEN,
  KEPT,
  p,
  pictureOf,
  r,
  text,
  WITHHELD,
  word,
  workbook,
} from '../../../../testing/documents/index.ts'
import { askAsAdmin } from '../../../../testing/ask-as-admin.ts'
import { aPerson, headersOf, type OpenedPage } from '../../../../testing/pages/index.ts'
import { requestWithFile, type RequestWithFile } from '../../../../testing/pages/request-with-file.ts'
import { unzipped, type Unzipped } from '../../../../testing/unzipped.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

const GROUND =
  's 53(b): giving it would be an unwarranted disclosure of the affairs of another person, living or dead'
const SAID = {
  'On which ground?': GROUND,
  'What makes it so here?': 'It is the name of somebody else.',
  'What else did you consider?': 'A summary would name them too.',
}
const EVERYWHERE = 'Wherever these words stand'

const deleted = (words: string) =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
const letter = () =>
  word(p(r(`It ${KEPT} that ${WITHHELD} came.`) + deleted(` Not ${HIDDEN}.`)) + p(r(`So ${WITHHELD} says.`)))

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

/** Nobody is found by somebody else's name. */
const PEOPLE = [
  'Whaitiri',
  'Nikora',
  'Parangi',
  'Ruatapu',
  'Smith',
  'Fernando',
  'Okonkwo',
  'Dvorak',
  'Ito',
  'Lund',
  'Garcia',
  'Yilmaz',
  'Haddad',
  'Moana',
]
let people = 0
async function withFile(name: string, bytes: Uint8Array): Promise<RequestWithFile> {
  people += 1
  return requestWithFile(desk, officer, { familyName: PEOPLE[people] ?? '', name, bytes })
}

/** The page once it has been read or made; as a browser does, it is asked for again. */
async function opened(address: string, person = officer): Promise<OpenedPage> {
  let page = await desk.web.open(address, person)
  await vi.waitUntil(
    async () => !/being (read|made)/.test((page = await desk.web.open(address, person)).text()),
    { timeout: 120_000, interval: 500 },
  )
  return page
}

async function withheldEverywhere({ address }: RequestWithFile, words = WITHHELD): Promise<OpenedPage> {
  const page = await opened(address)
  return page.submit(
    { ...SAID, [EVERYWHERE]: words, 'How much of it is withheld?': 'What is chosen above' },
    'Withhold it',
  )
}

async function decided(reference: string): Promise<void> {
  const at = `/requests/${reference}/decide`
  await (
    await desk.web.open(at, officer)
  ).submit(
    {
      'What do you decide?': 'Give it without what is withheld',
      'What do you tell them?': 'Some of it names somebody else.',
    },
    'Decide',
  )
  const agreed = await (
    await desk.web.open(at, second)
  ).submit({}, `Decide request ${reference} as written here as the second person`)
  expect(agreed.status).toBe(303)
}

async function copyOf(reference: string): Promise<Unzipped> {
  const ask = await desk.web.open(`/requests/${reference}/copy`, officer)
  const { location } = await ask.submit({}, 'Take the copy')
  const { rawPayload } = await desk.web.server.inject({ url: location, headers: headersOf(officer) })
  return unzipped(rawPayload)
}

const manifestOf = (copy: Unzipped) =>
  JSON.parse(copy.text('manifest.json')) as {
    readonly files: readonly { readonly name: string; readonly rebuilt?: true }[]
  }

async function textOf(pdf: Buffer): Promise<string> {
  return hasExtractor('pdftotext') ? extracted('pdftotext', pdf) : ''
}

describe('a letter in Word that names somebody else', () => {
  it('is given rebuilt, without the passages that two people withheld and without what it hides', async () => {
    const file = await withFile(`${WITHHELD} letter.docx`, letter())
    const page = await opened(file.address)
    expect(page.text()).toContain('it may hide what is somebody else’s')
    const hidden = page.table('What it hides').rows
    expect(hidden).toContainEqual([
      'Text that was deleted while changes were tracked, and is still there.',
      expect.any(String),
      expect.stringContaining(HIDDEN),
      'Left out',
    ])

    const bare = await page.submit({ 'How much of it is withheld?': 'What is chosen above' }, 'Withhold it')
    expect(bare.errorSummary()).toEqual([
      'Choose what is withheld: lines, words or a box',
      'Select the ground: without one nothing is withheld',
      'Enter what makes it so here',
      'Enter what else you considered, and why it is not enough',
    ])
    expect((await withheldEverywhere(file)).status).toBe(303)
    expect((await opened(file.address)).text()).toContain(`Withheld: ${WITHHELD}`)

    const preview = await opened(`${file.address}/preview`)
    expect(preview.text()).toContain('Past the gate.')
    expect(preview.text()).toContain('read in four directions')
    expect(preview.text()).toContain('Places withheld 2')

    await decided(file.reference)
    const copy = await copyOf(file.reference)
    const name = copy.names.find((one) => one.endsWith('-rebuilt.pdf')) ?? ''
    expect(copy.names.filter((one) => one.startsWith('files/'))).toEqual([name])
    expect(copy.holds(HIDDEN)).toBe(false)
    expect(copy.holds(WITHHELD)).toBe(false)
    const given = await textOf(copy.bytes(name))
    expect(given).not.toContain(WITHHELD)
    if (hasExtractor('pdftotext')) expect(given).toContain(KEPT)
    expect(manifestOf(copy).files.find((one) => one.name === name)?.rebuilt).toBe(true)
    expect(copy.text('withheld.csv')).toContain(`"${name}, 2 places",passage,affairs-of-another,s 53(b)`)
    expect(copy.text('index.html')).toContain('file, rebuilt')
  }, 240_000)

  it('is marked once however often the button is pressed, and what is marked can be given after all', async () => {
    const file = await withFile('letter.docx', letter())
    const page = await opened(file.address)
    const answers = { ...SAID, [EVERYWHERE]: WITHHELD, 'How much of it is withheld?': 'What is chosen above' }
    await page.submit(answers, 'Withhold it')
    await page.submit(answers, 'Withhold it')
    const marked = await opened(file.address)
    expect(marked.buttons().filter((one) => one === 'Give it after all')).toHaveLength(1)
    await marked.submit({}, 'Give it after all')
    expect((await opened(file.address)).text()).not.toContain('What is withheld of it')
  }, 60_000)

  it('is marked by the numbers of its words and by its lines, and by nothing that is not there', async () => {
    const file = await withFile('letter.docx', letter())
    const page = await opened(file.address)
    const chosen = { ...SAID, 'How much of it is withheld?': 'What is chosen above' }
    const beyond = await page.submit(
      { ...chosen, 'From word number': '4', 'To word number': '99' },
      'Withhold it',
    )
    expect(beyond.errorSummary()).toEqual(['Enter numbers of words from 1 to 8'])
    const nowhere = await page.submit({ ...chosen, [EVERYWHERE]: 'Whitireia' }, 'Withhold it')
    expect(nowhere.errorSummary()).toEqual(['These words stand nowhere in what the document shows'])
    await page.submit({ ...chosen, 'From word number': '4', 'To word number': '4' }, 'Withhold it')
    const marked = await opened(file.address)
    expect(marked.text()).toContain(`Withheld: ${WITHHELD}`)
    // The name still stands in the second paragraph.
    const preview = await opened(`${file.address}/preview`)
    expect(preview.text()).toContain('It would be left out of the copy.')
    expect(preview.text()).toContain('They stand at: part 1, words 6–8.')
    await marked.submit(
      { ...chosen, 'Lines to withhold, with the numbers of their words': `Words 6–8 So ${WITHHELD} says.` },
      'Withhold it',
    )
    expect((await opened(`${file.address}/preview`)).text()).toContain('Past the gate.')
  }, 240_000)
})

it('a sheet that is hidden is listed, and is not in what is given, though nothing is withheld', async () => {
  const file = await withFile(
    'sheet.xlsx',
    workbook([
      { name: 'One', rows: `<row r="1">${cell('A1', KEPT)}</row>` },
      { name: 'Two', state: 'hidden', rows: `<row r="1">${cell('A1', HIDDEN)}</row>` },
    ]),
  )
  const page = await opened(file.address)
  expect(page.table('What it hides').rows.map(([what]) => what)).toContain('A hidden sheet.')
  await (
    await desk.web.open(`/requests/${file.reference}/decide`, officer)
  ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  const copy = await copyOf(file.reference)
  expect(copy.names).toContainEqual(expect.stringMatching(/^files\/\d+-rebuilt\.pdf$/))
  expect(copy.holds(HIDDEN)).toBe(false)
}, 120_000)

it('a file that cannot be drawn wholly says why, is left out of the copy, and the office is told', async () => {
  const file = await withFile(
    'chart.docx',
    word(p(`<w:r><w:drawing><c:chart/></w:drawing></w:r>`) + p(r(KEPT))),
  )
  const page = await opened(file.address)
  expect(page.text()).toContain('It cannot be rebuilt.')
  expect(page.text()).toContain('ask for it as a PDF')
  await (
    await desk.web.open(`/requests/${file.reference}/decide`, officer)
  ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  const copy = await copyOf(file.reference)
  expect(copy.names.filter((one) => one.startsWith('files/'))).toEqual([])
  expect(copy.text('index.html')).toContain('not in this copy. The document shows something')
  const request = (await desk.web.open(`/requests/${file.reference}`, officer)).text()
  expect(request).toContain('A file was left out of the copy')
  expect(request).toContain('The copy that was taken last lacks a file.')
}, 120_000)

it('words that stand elsewhere too stay there only where an officer says so', async () => {
  const file = await withFile(
    'two.txt',
    Buffer.from(`Her name is ${WITHHELD}.\n\n${WITHHELD} is also a hill.`),
  )
  const page = await opened(file.address)
  const chosen = { ...SAID, 'From word number': '4', 'To word number': '4' }
  const stay = 'They may stay: there they tell nothing of what is withheld'
  await page.submit({ ...chosen, 'Where the same words stand elsewhere in it': stay }, 'Withhold it')
  expect((await opened(file.address)).text()).toContain('1 place; the same words may stand elsewhere')
  const preview = (await opened(`${file.address}/preview`)).text()
  expect(preview).toContain('Past the gate.')
  expect(preview).toContain('Words of which somebody said that they may stay elsewhere were not looked for.')
}, 60_000)

it('a picture is read, and its words are withheld as others are', async () => {
  const lines = [`Report ${KEPT} here`, `about ${WITHHELD}`]
  const file = await withFile('scan.png', pictureOf(lines).toBuffer('image/png'))
  expect((await opened(file.address)).text()).toContain(WITHHELD)
  await withheldEverywhere(file)
  expect((await opened(`${file.address}/preview`)).text()).toContain('Past the gate.')
}, 120_000)

it('a file is given as it came only where somebody says why', async () => {
  const file = await withFile('theirs.txt', Buffer.from(`It is ${KEPT}.`))
  const page = await opened(file.address)
  const bare = await page.submit({}, 'Give it as it came')
  expect(bare.errorSummary()).toEqual(['Enter why it may be given as it came'])
  await page.submit(
    { 'Why may it be given as it came?': 'They sent it with their question.' },
    'Give it as it came',
  )
  const said = await opened(file.address)
  expect(said.text()).toContain('They get the file itself, with whatever it hides.')
  expect(said.text()).toContain('They sent it with their question.')
  await (
    await desk.web.open(`/requests/${file.reference}/decide`, officer)
  ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  const copy = await copyOf(file.reference)
  const name = copy.names.find((one) => one.endsWith('theirs.txt')) ?? ''
  expect(copy.text(name)).toBe(`It is ${KEPT}.`)
}, 60_000)

it('marks of a file that is another one since are refused, and nothing of it is given', async () => {
  const file = await withFile('letter.docx', letter())
  await withheldEverywhere(file)
  await askAsAdmin(
    desk.database,
    `update requests.withheld set original_hash = sha256('another') where reference = '${file.reference}'`,
  )
  expect((await opened(file.address)).text()).toContain('is not the one of which something was withheld')
  expect((await opened(`${file.address}/preview`)).text()).toContain('It would be left out of the copy.')
  await decided(file.reference)
  const copy = await copyOf(file.reference)
  expect(copy.names.filter((one) => one.startsWith('files/'))).toEqual([])
  expect(copy.holds(WITHHELD)).toBe(false)
}, 120_000)

it('a box on a page withholds the words that it touches', async () => {
  const bytes = handWrittenPdf({ content: text(`${KEPT} here`, 30, 200) + text(WITHHELD, 30, 100) })
  const file = await withFile('page.pdf', bytes)
  const page = await opened(file.address)
  expect(page.text()).toContain('the page is 400 wide and 260 high')
  const chosen = { ...SAID, 'How much of it is withheld?': 'What is chosen above' }
  const outside = await page.submit(
    { ...chosen, Left: '20', Top: '140', Right: '900', Bottom: '170' },
    'Withhold it',
  )
  expect(outside.errorSummary()).toEqual([
    'Enter the four sides of a box within the page, which is 400 wide and 260 high',
  ])
  await page.submit({ ...chosen, Left: '20', Top: '140', Right: '150', Bottom: '170' }, 'Withhold it')
  const picture = await desk.web.server.inject({
    ...{ url: `${file.address}/picture/0`, headers: headersOf(officer) },
  })
  expect(picture.rawPayload.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  await decided(file.reference)
  const copy = await copyOf(file.reference)
  const name = copy.names.find((one) => one.endsWith('-rebuilt.pdf')) ?? ''
  expect(await textOf(copy.bytes(name))).not.toContain(WITHHELD)
  expect(copy.text('withheld.csv')).toContain(`"${name}, page 1",passage`)
}, 240_000)

it('is for the office alone, and of one request for that request alone', async () => {
  const [one, other] = [
    await withFile('a.txt', Buffer.from('One.')),
    await withFile('b.txt', Buffer.from('Two.')),
  ]
  expect((await desk.web.open(one.address, agent)).status).toBe(403)
  const record = other.address.split('/').at(-1) ?? ''
  expect((await desk.web.open(`/requests/${one.reference}/files/${record}`, officer)).status).toBe(404)
  expect((await desk.web.open(`/requests/${one.reference}/files/${record}/preview`, officer)).status).toBe(
    404,
  )
  const marked = await withheldEverywhere(other, 'Two')
  expect(marked.status).toBe(303)
  const mark = /name="withheldId" value="([^"]+)"/.exec((await opened(other.address)).html)?.[1] ?? ''
  const page = await opened(one.address)
  const onceKey = /name="once-key" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  await desk.web.send(one.address, { act: 'undo', withheldId: mark, 'once-key': onceKey }, officer)
  expect((await opened(other.address)).text()).toContain('What is withheld of it')
}, 60_000)

it('changes nothing of what a second person is reading, until it is taken back', async () => {
  const file = await withFile('agreed.txt', Buffer.from(`It is ${KEPT} and ${WITHHELD}.`))
  await withheldEverywhere(file)
  const at = `/requests/${file.reference}/decide`
  const stale = await opened(file.address)
  await (
    await desk.web.open(at, officer)
  ).submit(
    {
      'What do you decide?': 'Give it without what is withheld',
      'What do you tell them?': 'Some of it names somebody else.',
    },
    'Decide',
  )
  expect((await stale.submit({}, 'Give it after all')).errorSummary()).toEqual([
    expect.stringContaining('A second person is reading it'),
  ])
  const chosen = { ...SAID, [EVERYWHERE]: KEPT, 'How much of it is withheld?': 'What is chosen above' }
  expect((await stale.submit(chosen, 'Withhold it')).errorSummary()).toEqual([
    expect.stringContaining('A second person is reading it'),
  ])
  await (await desk.web.open(at, officer)).submit({}, 'Take it back')
  expect((await (await opened(file.address)).submit({}, 'Give it after all')).status).toBe(303)
}, 60_000)
