import { describe, expect, test } from 'vitest'
import {
  HIDDEN,
  handWrittenPdf,
  KEPT,
  otherTraps,
  p,
  pdfTraps,
  r,
  released,
  text,
  WITHHELD,
  word,
  wordTraps,
} from '../../testing/documents/index.ts'
import {
  examine,
  isWithheldAt,
  placesOfWords,
  previewPage,
  readDocument,
  rebuildDocument,
  type ReadDocument,
  type Withheld,
  wordRuns,
} from './index.ts'
import { searchBytes } from './gate/search-bytes.ts'

const all = [...(await pdfTraps()), ...wordTraps(), ...otherTraps()]
const some = [
  'text under a white box',
  'an earlier state',
  'a word aslant',
  'a tracked deletion',
  'a mail within a mail',
]
const AT = new Date('2026-11-02')
const asked = { recognise: false, language: 'en', at: AT, examined: false } as const

async function readOf(bytes: Buffer, name: string): Promise<ReadDocument> {
  const read = await readDocument({ bytes, name, recognise: false })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
async function codeOf(bytes: Buffer, name: string): Promise<string> {
  const rebuilt = await rebuildDocument({ bytes, name, withheld: [], ...asked })
  return rebuilt.ok ? 'released' : rebuilt.error.code
}

// All of them, with OCR and every extractor: traps.prove.test.ts.
describe('what is hidden or withheld is not in the released bytes', () => {
  test.each(all.filter(({ title }) => some.includes(title)))('$title', async (trap) => {
    const { read, rebuilt } = await released(trap, false)
    expect(read.hidden.map(({ kind }) => kind)).toEqual(
      trap.lists === undefined ? expect.anything() : expect.arrayContaining([trap.lists]),
    )
    if (!rebuilt.ok) throw new Error(rebuilt.error.code)
    expect([...searchBytes(rebuilt.value.bytes, [HIDDEN, WITHHELD])]).toEqual([])
    const again = await readOf(rebuilt.value.bytes, 'a.pdf')
    const words =
      again.form === 'pages'
        ? again.pages.flatMap(({ words: found }) => found.map(({ text: said }) => said))
        : []
    expect(again.hidden.some(({ text: said }) => said.includes(HIDDEN) || said.includes(WITHHELD))).toBe(
      false,
    )
    // The layer of words is not painted, so a reader of pictures sees none; typeset words are.
    if (trap.name.endsWith('.docx')) expect(words).toContain(KEPT)
  })
})

describe('a document that cannot be drawn wholly is refused', () => {
  const body = (runs: string) => word(p(runs))
  test.each([
    [
      'a name in Thai in Word',
      body(r('\u0e2a\u0e21\u0e0a\u0e32\u0e22')),
      'a.docx',
      'document-letters-not-drawn',
    ],
    ['a name in Chinese in Word', body(r('\u738b\u5c0f\u660e')), 'a.docx', 'document-letters-not-drawn'],
    ['a chart', body('<w:r><w:drawing><c:chart/></w:drawing></w:r>'), 'a.docx', 'document-part-not-drawn'],
    ['an element that nobody knows', body('<w:shiny>x</w:shiny>'), 'a.docx', 'document-part-not-drawn'],
    [
      'a picture that is elsewhere',
      body('<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'),
      'a.docx',
      'document-not-drawn-wholly',
    ],
    [
      'macros',
      word(p(r('x')), [{ name: 'word/vbaProject.bin', bytes: 'x' }]),
      'a.docx',
      'document-with-macros',
    ],
    [
      'letters whose font is not there',
      handWrittenPdf({
        content: 'BT /F9 16 Tf 30 100 Td <738B5C0F> Tj ET',
        resources: '/Font << /F9 10 0 R >>',
        objects: [
          '<< /Type /Font /Subtype /Type0 /BaseFont /SomeSong /Encoding /UniGB-UCS2-H /DescendantFonts [11 0 R] >>',
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SomeSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
        ],
      }),
      'a.pdf',
      /^document-(font-missing|not-drawn-wholly|damaged)$/,
    ],
    [
      'a picture that is broken',
      handWrittenPdf({
        content: 'q 99 0 0 99 0 0 cm /I Do Q',
        resources: '/XObject << /I 10 0 R >>',
        objects: [
          '<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length 3 >>\nstream\nxyz\nendstream',
        ],
      }),
      'a.pdf',
      /^document-(not-drawn-wholly|damaged)$/,
    ],
    [
      'half a PDF',
      handWrittenPdf({ content: text('x', 9, 9) }).subarray(0, 300),
      'a.pdf',
      'document-damaged',
    ],
    ['RTF', Buffer.from('{\\rtf1 x}'), 'a.rtf', 'document-kind-not-taken'],
    ['HTML', Buffer.from('<html>x</html>'), 'a.html', 'document-kind-not-taken'],
    ['Word of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'document-kind-not-taken'],
    ['a PDF that is named a picture', handWrittenPdf({ content: '' }), 'a.png', 'document-kind-differs'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'document-without-bytes'],
  ])('%s', async (_what, bytes, name, code) => {
    const found = await codeOf(bytes, name)
    if (typeof code === 'string') expect(found).toBe(code)
    else expect(found).toMatch(code)
  })
})

describe('spans', () => {
  const bytes = handWrittenPdf({
    content: text(`${KEPT} ${WITHHELD} here`, 30, 200) + text(`${WITHHELD} again`, 30, 100),
  })
  const words = (first: number, last = first): Withheld => ({
    place: { kind: 'words', page: 0, first, last },
    ground: 's 53',
  })
  const rebuild = (withheld: readonly Withheld[], more = {}) =>
    rebuildDocument({ bytes, name: 'a.pdf', withheld, ...asked, ...more })

  test('a word that is withheld at one place and stands at another is not released', async () => {
    expect(await rebuild([words(1)])).toEqual({
      ok: false,
      error: { code: 'document-withheld-remains', detail: 'page 1' },
    })
    expect(await rebuild([words(1)], { repeated: 'released' })).toMatchObject({ ok: true })
    expect(await rebuild([words(1), words(3)])).toMatchObject({ ok: true })
    // Of one span it may be said by itself.
    expect(await rebuild([{ ...words(1), repeated: 'released' }])).toMatchObject({ ok: true })
    expect(await rebuild([{ ...words(1), repeated: 'released' }, words(0)])).toMatchObject({ ok: true })
    expect(await rebuild([{ ...words(0), repeated: 'released' }, words(1)])).toMatchObject({ ok: false })
  })

  test('an area that touches a word takes the whole word', async () => {
    const read = await readOf(bytes, 'a.pdf')
    const found = read.form === 'pages' ? read.pages[0]!.words[1]! : undefined
    const [a, b, c, d] = found!.quad
    const half = (one: typeof a, other: typeof a) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
    const area: Withheld = {
      place: { kind: 'area', page: 0, quad: [half(a, b), b, c, half(d, c)] },
      ground: 's 53',
    }
    const rebuilt = await rebuild([area, words(3)])
    expect(rebuilt.ok && [...searchBytes(rebuilt.value.bytes, [WITHHELD])]).toEqual([])
  })

  test.each([
    [
      'a page that is not there',
      { place: { kind: 'words', page: 7, first: 0, last: 0 }, ground: 's 53' },
      'document-span-not-there',
    ],
    ['words that are not there', words(2, 99), 'document-span-not-there'],
    [
      'a block of a document without blocks',
      { place: { kind: 'passage', block: 'body/0', from: 0, to: 1 }, ground: 's 53' },
      'document-span-not-there',
    ],
    ['no ground', { ...words(0), ground: ' ' }, 'document-ground-label-missing'],
  ] satisfies [string, Withheld, string][])('%s is refused', async (_what, span, code) => {
    expect(await rebuild([span])).toMatchObject({ ok: false, error: { code } })
  })

  test('the same bytes give the same places, and a preview shows the page as it would be released', async () => {
    expect(await readOf(bytes, 'a.pdf')).toEqual(await readOf(bytes, 'b.pdf'))
    const preview = await previewPage({
      bytes,
      name: 'a.pdf',
      page: 0,
      withheld: [words(1)],
      recognise: false,
      language: 'en',
    })
    expect(preview).toMatchObject({ ok: true, value: { width: 400, height: 260, pages: 1 } })
    expect(preview.ok && preview.value.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  })
})

test('the gate reads the picture too, in every direction: a word whose text is gone and whose letters are not is found', async () => {
  const picture = handWrittenPdf({ content: `BT /F1 24 Tf 0 1 -1 0 200 40 Tm (${WITHHELD}) Tj ET` })
  const drawn = await rebuildDocument({ bytes: picture, name: 'a.pdf', withheld: [], ...asked })
  if (!drawn.ok) throw new Error(drawn.error.code)
  const found = await examine({ bytes: drawn.value.bytes, words: [WITHHELD] })
  expect(found.ok && found.value.found).toEqual(
    expect.arrayContaining(['streams', 'text of page 1', 'picture of page 1']),
  )
  const nothing = await examine({ bytes: drawn.value.bytes, words: [HIDDEN] })
  expect(nothing).toMatchObject({ ok: true, value: { found: [] } })
}, 120_000)

test('a withheld word that every PDF writes itself is no leak, unless it is read on a page', async () => {
  const bytes = handWrittenPdf({ content: text(`${KEPT} here`, 30, 200) + text(`about the page`, 30, 100) })
  const withheld: Withheld = { place: { kind: 'words', page: 0, first: 2, last: 4 }, ground: 's 53' }
  const rebuilt = await rebuildDocument({
    ...{ bytes, name: 'a.pdf', withheld: [withheld], recognise: false, language: 'en', at: AT },
  })
  expect(rebuilt).toMatchObject({ ok: true })
  const shown = await rebuildDocument({ bytes, name: 'a.pdf', withheld: [], ...asked })
  const found = await examine({ bytes: shown.ok ? shown.value.bytes : bytes, words: ['about'] })
  expect(found.ok && found.value.found).toEqual(['text of page 1', 'picture of page 1'])
}, 120_000)

describe('what is chosen by its words', () => {
  const blocks = [
    { address: 'body/0', kind: 'paragraph', text: 'About Lee-Anne Ng\u0101whetu, and the channel.' },
    { address: 'body/1', kind: 'paragraph', text: 'NGAWHETU’S  son; Ngaw- hetu' },
    { address: 'attachment 0', kind: 'item', text: 'letter.pdf' },
  ] as const
  const runs = wordRuns({ form: 'flow', kind: 'docx', hidden: [], blocks })
  test.each([
    ['Ngawhetu', ['Ng\u0101whetu,', 'NGAWHETU’S', 'Ngaw- hetu']],
    ['Anne', ['Lee-Anne']],
    ['ngawhetu and', ['Ng\u0101whetu, and']],
    ['nobody', []],
  ])('%s', (words, found) => {
    const places = placesOfWords(runs, words)
    const texts = places.map((place) => {
      if (place.kind !== 'passage') throw new Error('a passage of a block')
      return blocks.find(({ address }) => address === place.block)?.text.slice(place.from, place.to)
    })
    expect(texts).toEqual(found)
    const [first] = places
    if (first !== undefined) expect(isWithheldAt(runs[0]!, 0, [first])).toBe(false)
  })

  test('of an attachment the name goes along', () => {
    expect(runs[2]?.whole).toEqual({ kind: 'attachment', position: 0 })
  })
})

test('what is released names neither the original nor its maker', async () => {
  const bytes = handWrittenPdf({ content: text(KEPT, 30, 100), info: `/Author (${HIDDEN})` })
  const rebuilt = await rebuildDocument({
    bytes,
    name: `${HIDDEN}.pdf`,
    withheld: [],
    ...asked,
    language: 'mi',
  })
  if (!rebuilt.ok) throw new Error(rebuilt.error.code)
  const read = await readOf(rebuilt.value.bytes, 'a.pdf')
  const about = read.hidden.filter(({ kind }) => kind === 'metadata').map(({ text: said }) => said)
  expect(about).toContain('Title: Tuhinga kua tukuna')
  expect(about.join(' ')).not.toContain(HIDDEN)
})
