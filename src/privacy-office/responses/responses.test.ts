/** What was answered to an official information request is published by two people, without anybody's name, for everybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya', name: 'Priya Halloran' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'hone', name: 'Hone Castleton' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const WORDS = {
  Title: 'What the desk spent on stands at fairs',
  'What was asked': 'How much was spent on stands at fairs in 2025?',
  'What we answered': 'In 2025 we spent $41,000 on four stands.',
}

/** An official information request that was granted. */
async function granted(decision = 'Give all of it'): Promise<string> {
  const confirmation = await askByRight(desk, {
    kind: 'Other official information',
    familyName: 'Tūwharetoa-Paki',
    givenNames: 'Ngāio',
    words: 'I, Ngāio, ask how much was spent on stands at fairs in 2025.',
  })
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? ''
  await (
    await desk.web.open(`/requests/${reference}/decide`, officer)
  ).submit({ 'What do you decide?': decision, 'What do you tell them?': 'It was $41,000.' }, 'Decide')
  return reference
}

async function drafted(words: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await desk.web.open(`/requests/${await granted()}/publish`, officer)
  return (await page.submit({ ...WORDS, ...words }, 'Keep as a draft')).location
}

async function published(): Promise<string> {
  const at = await drafted()
  await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
  await (await desk.web.open(at, second)).submit({}, 'Publish this response as the second person')
  return at
}

const publicAt = (at: string) => at.replace('/responses/', '/official-information/')

describe('a response', () => {
  it('is read by everybody once a second person has agreed, and by nobody before', async () => {
    const at = await drafted()
    expect((await desk.web.open(publicAt(at))).status).toBe(404)
    await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
    expect((await desk.web.open(at, officer)).buttons()).not.toContain(
      'Publish this response as the second person',
    )
    await (await desk.web.open(at, second)).submit({}, 'Publish this response as the second person')
    const page = await desk.web.open(publicAt(at))
    expect(page.text()).toContain('In 2025 we spent $41,000 on four stands.')
    expect(page.html).not.toMatch(/Ngāio|Tūwharetoa|Priya|Hone/)
  })

  it('is found by its words, in both languages', async () => {
    const at = await published()
    expect((await desk.web.open('/official-information?words=fair+stand')).link(WORDS.Title)).toContain(
      '/official-information/',
    )
    expect((await desk.web.open('/official-information?words=unicorns')).text()).toContain(
      'No answer has all of these',
    )
    const teReo = await desk.web.open(`/mi${publicAt(at)}`)
    expect(teReo.text()).toContain('Kei te reo Pākehā anake tēnei whakautu.')
  })

  it('says on the request’s path that it was published', async () => {
    const reference = await granted()
    const page = await desk.web.open(`/requests/${reference}/publish`, officer)
    const { location: at } = await page.submit(WORDS, 'Keep as a draft')
    await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
    await (await desk.web.open(at, second)).submit({}, 'Publish this response as the second person')
    expect((await desk.web.open(`/requests/${reference}`, officer)).text()).toContain(
      'The answer was published, without their name',
    )
  })

  it('that is withdrawn is read no more, but when and why', async () => {
    const at = await published()
    const refused = await (await desk.web.open(at, officer)).submit({}, 'Withdraw it')
    expect(refused.errorSummary()).toEqual(['Enter the reason'])
    await (
      await desk.web.open(at, officer)
    ).submit({ 'Why is it withdrawn?': 'A figure was wrong.' }, 'Withdraw it')
    const page = await desk.web.open(publicAt(at))
    expect(page.text()).toContain('A figure was wrong.')
    expect(page.text()).not.toContain('$41,000')
  })
})

describe('the search of everybody', () => {
  it.each(['%00', "a'%26%7C!(", '%3A*%20%26', 'x'.repeat(200), '%EF%BF%BF', '%F0%9F%90%91'])(
    'answers to %s',
    async (words) => {
      const page = await desk.web.open(`/official-information?words=${words}`)
      expect([200, 400, 404]).toContain(page.status)
    },
  )

  it('says of a page behind the last that nothing is there, and not that nothing was published', async () => {
    await published()
    const page = await desk.web.open('/official-information?page=900')
    expect(page.text()).not.toContain('We have published no answer yet')
    expect(page.link('Newer answers')).toMatch(/page=1$/)
  })

  it('shows as words what would be a script', async () => {
    const at = await drafted({
      Title: '<script>x</script>',
      'What we answered': 'See https://x.example/"><b>',
    })
    await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
    await (await desk.web.open(at, second)).submit({}, 'Publish this response as the second person')
    const { html } = await desk.web.open(publicAt(at))
    expect(html).not.toMatch(/<script>x|"><b>/)
  })
})

describe('two people', () => {
  it('ask for no other words than those that they have read', async () => {
    const at = await drafted()
    const stale = await desk.web.open(at, officer)
    desk.clock.advance(1_000)
    await (await desk.web.open(`${at}/change`, second)).submit({ Title: 'Other words' }, 'Keep the draft')
    expect((await stale.submit({}, 'Ask a second person to publish it')).errorSummary()).toEqual([
      expect.stringContaining('changed elsewhere'),
    ])
  })

  it('are never whoever wrote it first', async () => {
    const at = await drafted()
    await (await desk.web.open(at, second)).submit({}, 'Ask a second person to publish it')
    const page = await desk.web.open(at, officer)
    const refused = await page.submit({}, 'Publish this response as the second person')
    expect(refused.errorSummary()).toHaveLength(1)
    expect((await desk.web.open(publicAt(at))).status).toBe(404)
  })
})

describe('names nobody', () => {
  it('where it says why it was withdrawn', async () => {
    const at = await published()
    const page = await desk.web.open(at, officer)
    const refused = await page.submit(
      { 'Why is it withdrawn?': 'As Ms Tūwharetoa’s neighbour asked.' },
      'Withdraw it',
    )
    expect(refused.errorSummary()).toEqual([expect.stringContaining('names the person')])
    expect((await desk.web.open(publicAt(at))).text()).toContain('$41,000')
  })

  it.each([
    [
      'who asked, in capitals and without macrons',
      { 'What was asked': 'NGAIO asked for the costs.' },
      'names the person',
    ],
    ['who asked, by a family name of two', { Title: 'Costs for Ms Tuwharetoa-Paki' }, 'names the person'],
    ['who asked, by whose something is', { Title: 'Ngāio’s costs' }, 'names the person'],
    ['who asked, by one half of a family name', { Title: 'Costs for Ms Paki' }, 'names the person'],
    ['an email address', { 'What we answered': 'Ask stands@fairs.example.' }, 'email address'],
  ])('%s', async (_, words, sentence) => {
    const page = await desk.web.open(`/requests/${await granted()}/publish`, officer)
    const refused = await page.submit({ ...WORDS, ...words }, 'Keep as a draft')
    expect(refused.errorSummary()).toEqual([expect.stringContaining(sentence)])
  })

  it('words that may be a name are shown to both', async () => {
    const at = await drafted({ 'What we answered': 'It was $41,000, as Rāwiri Te Whata reported.' })
    await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
    for (const one of [officer, second])
      expect((await desk.web.open(at, one)).text()).toContain('Rāwiri Te Whata')
  })
})

describe('is refused', () => {
  it('where nothing was given, or to whoever may not', async () => {
    const open = await askByRight(desk, { kind: 'Other official information' })
    const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(open.text())?.[0] ?? ''
    expect((await desk.web.open(`/requests/${reference}/publish`, officer)).status).toBe(404)
    for (const one of [auditor, agent])
      expect((await desk.web.open(`/requests/${reference}/publish`, one)).status).toBe(403)
    expect((await desk.web.open('/responses', auditor)).status).toBe(200)
  })

  it('a change while it waits for a second person, and over a change in another tab', async () => {
    const at = await drafted()
    const [one, other] = [
      await desk.web.open(`${at}/change`, officer),
      await desk.web.open(`${at}/change`, officer),
    ]
    desk.clock.advance(1_000)
    await one.submit({ Title: 'Fairs' }, 'Keep the draft')
    expect((await other.submit({ Title: 'Fares' }, 'Keep the draft')).errorSummary()).toEqual([
      expect.stringContaining('changed elsewhere'),
    ])
    const third = await desk.web.open(`${at}/change`, officer)
    await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
    expect((await third.submit({ Title: 'Fires' }, 'Keep the draft')).errorSummary()).toEqual([
      expect.stringContaining('waits for a second person'),
    ])
  })
})
