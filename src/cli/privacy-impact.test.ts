/** Which changes of what is held need an assessment, and which questions follow from them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  compareImages,
  impactInWords,
  needsAssessment,
  readPrivacyImage,
  writtenImage,
  type PrivacyImage,
} from '#privacy-office/processing'
import { runCommand } from '../../testing/landfall-command.ts'
import { presentImage } from './privacy-impact.ts'

let today: PrivacyImage
let folder: string
beforeAll(async () => {
  today = await presentImage()
  folder = await mkdtemp(join(tmpdir(), 'landfall-impact-'))
})
afterAll(() => rm(folder, { recursive: true }))

const NAME = 'enquiries.enquiries.name'

function changed(change: (image: PrivacyImage) => void): PrivacyImage {
  const copy = structuredClone(today)
  change(copy)
  return copy
}

function questionsAfter(change: (image: PrivacyImage) => void): readonly string[] {
  return compareImages(today, changed(change)).flatMap(({ questions }) => questions)
}

describe('an image', () => {
  it('has every column of every site, every message, and is read as it was written', () => {
    expect(Object.keys(today.columns).length).toBeGreaterThan(500)
    expect(today.columns[NAME]).toMatchObject({ sites: ['desk'], category: 'identity' })
    expect(today.columns['activity.records.actor_id']?.sites).toHaveLength(4)
    expect(Object.keys(today.messages)).toContain('notice from customs to justice')
    const again = readPrivacyImage(Buffer.from(writtenImage(today)))
    expect(again.ok && compareImages(today, again.value)).toEqual([])
  })

  it('is not any other JSON', () => {
    for (const text of ['{}', '[]', 'null', 'not JSON'])
      expect(readPrivacyImage(Buffer.from(text))).toMatchObject({
        error: { code: 'privacy-image-unreadable' },
      })
  })
})

describe('a change', () => {
  const column = (image: PrivacyImage) => image.columns[NAME]!

  it.each<[string, (image: PrivacyImage) => void, readonly string[]]>([
    [
      'that adds a column about somebody',
      (image) => (image.columns['enquiries.enquiries.born_on'] = { ...column(image) }),
      ['new-information', 'told'],
    ],
    [
      'that adds a number of the programme’s own',
      (image) => (image.columns['enquiries.enquiries.count'] = { ...column(image), category: 'record' }),
      [],
    ],
    ['that takes a column away', (image) => Reflect.deleteProperty(image.columns, NAME), []],
    ['of purpose', (image) => (column(image).purpose = 'Something else'), ['new-purpose']],
    ['of who sees it', (image) => column(image).seen_by.push('lead_of_all'), ['new-eyes']],
    ['that lets fewer see it', (image) => column(image).seen_by.pop(), []],
    ['of source', (image) => (column(image).source = 'Another agency'), ['told']],
    ['to a longer retention', (image) => (column(image).retention = 'figures'), ['kept-longer']],
    ['to a shorter retention', (image) => (column(image).retention = 'feedback'), []],
    [
      'of how long a class is kept',
      (image) => (image.retention['feedback']!.at_most_days = null),
      ['kept-longer'],
    ],
    ['that leaves it out of the copy', (image) => (column(image).exportable = false), ['out-of-the-copy']],
    [
      'of what a message tells',
      (image) => image.messages['notice from customs to justice']!.fields.push('shoe_size'),
      ['disclosure'],
    ],
    [
      'that adds a place where people’s data lie',
      (image) =>
        (image.places['sites: a cloud'] = {
          ...{ sites: ['desk'], what: 'Somewhere', categories: ['identity'], retention: 'session' },
        }),
      ['new-information', 'overseas'],
    ],
    ['that adds a role', (image) => (image.roles['seer'] = { permissions: [] }), ['new-power']],
  ])('%s', (_what, change, questions) => {
    expect(questionsAfter(change)).toEqual(questions)
  })

  it('is told in words, with what it is that each question asks about', () => {
    const lines = impactInWords(
      compareImages(
        today,
        changed((image) => (column(image).purpose = 'Else')),
      ),
    )
    expect(lines).toContain(`changed column ${NAME}`)
    expect(lines.at(-1)).toContain(NAME)
    expect(lines.join('\n')).toContain('IPP 10')
    expect(needsAssessment([])).toBe(false)
  })
})

describe('the command', () => {
  it('ends with 0 against what it saved itself, and with 3 against what held less', async () => {
    const file = join(folder, 'image.json')
    expect((await runCommand(['privacy', 'impact', '--save', file])).code).toBe(0)
    const same = await runCommand(['privacy', 'impact', '--against', file])
    expect([same.code, same.out]).toEqual([0, 'Nothing that is held, sent or seen changes.\n'])
    const image = JSON.parse(await readFile(file, 'utf8')) as PrivacyImage
    Reflect.deleteProperty(image.columns, NAME)
    await writeFile(file, JSON.stringify(image))
    const more = await runCommand(['privacy', 'impact', '--against', file])
    expect(more.code).toBe(3)
    expect(more.out).toContain(`added column ${NAME}`)
    const asJson = await runCommand(['privacy', 'impact', '--against', file, '--json'])
    expect(JSON.parse(asJson.out)).toMatchObject({ changes: [{ name: NAME, how: 'added' }] })
  })

  it('refuses a commit that has no image, and no commit at all', async () => {
    const unknown = await runCommand(['privacy', 'impact', '--against', 'no-such-commit'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('has no saved image')
    const option = await runCommand(['privacy', 'impact', '--against=--output=/tmp/x'])
    expect(option.code).toBe(2)
    expect((await runCommand(['privacy', 'impact'])).code).toBe(2)
  })
})
