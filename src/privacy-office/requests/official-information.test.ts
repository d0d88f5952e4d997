/** What of an official information request is refused: on the grounds of its own Act, by two people, and told with the ground. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askByRight } from '../../../testing/pages/ask-by-right.ts'
import { aPerson, type OpenedPage } from '../../../testing/pages/index.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })

const COLLATION = 's 18(f): it cannot be given without substantial collation or research'
const ADVICE =
  's 9(2)(f)(iv): it must be kept back to maintain the constitutional convention that advice given by Ministers and officials is confidential'
const LAW =
  's 6(c): giving it would likely prejudice the maintenance of the law, including the prevention, investigation and detection of offences, and the right to a fair trial'

const PART = 'What of their request is refused?'
const GROUND = 'On which ground?'
const WEIGHED = 'Why does the public interest in giving it not outweigh that?'
const SAID = {
  'What makes it so here?': 'The register has no such column.',
  'What else did you consider?': 'A sample would say nothing.',
}

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

interface Asked {
  readonly reference: string
  readonly link: string
}

async function asked(kind = 'Other official information'): Promise<Asked> {
  const confirmation = await askByRight(desk, {
    kind,
    words: 'How many exporters wrote to you, and about what?',
  })
  return {
    reference: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? '',
    link: confirmation.link('See how your request is going'),
  }
}

const opened = (reference: string, page = '', person = officer): Promise<OpenedPage> =>
  desk.web.open(`/requests/${reference}${page}`, person)

async function refused(reference: string, part: Readonly<Record<string, string>>): Promise<OpenedPage> {
  return (await opened(reference, '/refuse')).submit({ ...SAID, ...part }, 'Refuse it')
}

async function decided(reference: string, decision: string): Promise<OpenedPage> {
  const words = { 'What do you decide?': decision, 'What do you tell them?': 'We looked, and decided so.' }
  return (await opened(reference, '/decide')).submit(words, 'Decide')
}

async function agreed(reference: string): Promise<void> {
  const page = await opened(reference, '/decide', second)
  expect(page.link('What is refused, and on which grounds')).toBe(`/requests/${reference}/refuse`)
  const sent = await page.submit({}, `Decide request ${reference} as written here as the second person`)
  expect(sent.status).toBe(303)
}

describe('a request for official information', () => {
  it('offers the grounds of its own Act, and one for what is held of a person has no such page', async () => {
    const { reference } = await asked()
    const page = await opened(reference, '/refuse')
    expect(page.text()).toContain('s 9(2)(a): it must be kept back to protect the privacy of a person')
    expect(page.text()).toContain('s 18(e): Consider first to ask them what they mean')
    expect(page.text()).not.toContain('s 53')
    const own = await asked('What you hold about me')
    expect((await opened(own.reference, '/refuse')).status).toBe(404)
  })

  it('is not refused without a ground, nor on s 9(2) without a word of the public interest', async () => {
    const { reference } = await asked()
    expect((await decided(reference, 'Refuse it')).errorSummary()).toEqual([
      'Name the ground first on which it is refused, or withhold what is not given: a refusal without a ground is none',
    ])
    expect((await decided(reference, 'Give part of it')).errorSummary()).toEqual([
      'Nothing is withheld. Choose to give all of it, or withhold something first.',
    ])
    const bare = await (await opened(reference, '/refuse')).submit({}, 'Refuse it')
    expect(bare.errorSummary()).toEqual([
      'Enter what of it is refused',
      'Select the ground: without one nothing is withheld',
      'Enter what makes it so here',
      'Enter what else you considered, and why it is not enough',
    ])
    const unweighed = await refused(reference, { [PART]: 'The advice', [GROUND]: ADVICE })
    expect(unweighed.errorSummary()).toEqual([
      'Enter why the public interest in giving it does not outweigh that: s 9(1) asks for it',
    ])
  })

  it('is refused by two people, and whoever asked reads each ground, the public interest, and of the Ombudsman', async () => {
    const { reference, link } = await asked()
    await refused(reference, {
      [PART]: 'The subjects.',
      [GROUND]: COLLATION,
      [WEIGHED]: 'It is not asked here.',
    })
    const advice = {
      [PART]: 'The advice on them',
      [GROUND]: ADVICE,
      [WEIGHED]: 'What was decided is public already.',
    }
    await refused(reference, advice)
    expect((await refused(reference, advice)).errorSummary()).toEqual([
      'That part is refused on that ground already',
    ])
    expect((await decided(reference, 'Give all of it')).errorSummary()).toEqual([
      'Something is withheld. Choose to give it without what is withheld.',
    ])
    expect((await desk.web.open(link)).text()).not.toContain('s 18(f)')
    const stale = await opened(reference, '/refuse')
    await decided(reference, 'Refuse it')
    expect((await opened(reference, '/refuse')).text()).toContain('A second person is reading it')
    const more = await stale.submit({ ...SAID, ...advice, [PART]: 'More' }, 'Refuse it')
    expect(more.errorSummary()).toHaveLength(1)
    await agreed(reference)

    const lines = [
      `The subjects (s 18(f)): it cannot be given without substantial collation or research.`,
      `The advice on them (s 18(a), ${ADVICE.replace(':', '):')}. What was decided is public already.`,
    ]
    const letter = (await opened(reference, '/letter')).text()
    const page = await desk.web.open(link)
    for (const text of [letter, page.text()]) {
      for (const line of lines) expect(text).toContain(line)
      expect(text).toContain(
        'the Ombudsman to investigate and review it (Official Information Act 1982, s 28)',
      )
      expect(text).not.toContain('Privacy')
      expect(text).not.toContain('It is not asked here.')
      expect(text).not.toContain(SAID['What makes it so here?'])
    }
    expect(letter).toContain('on which grounds of the Official Information Act 1982')
    const inTeReo = (await desk.web.open(`/mi${link}`)).text()
    expect(inTeReo).toContain('te Kaitiaki Mana Tangata kia tirotirohia')
    expect(inTeReo).toContain('s 18(f)')
    expect(inTeReo).toContain('Ngā mea kāore mātou e hoatu')
  })

  it('is neither confirmed nor denied to protect what the Act lets be hidden so, and nobody is told the ground', async () => {
    const { reference, link } = await asked()
    const hides = 'Only to protect what ss 6, 7 and 9(2)(b) protect may it be neither confirmed'
    const decision = 'Neither confirm nor deny that there is any'
    await refused(reference, { [PART]: 'All of it', [GROUND]: COLLATION })
    expect((await decided(reference, decision)).errorSummary().join()).toContain(hides)
    await (await opened(reference, '/refuse')).submit({}, 'Give it after all')
    await refused(reference, { [PART]: 'All of it', [GROUND]: LAW })
    await decided(reference, decision)
    await agreed(reference)
    for (const page of [await opened(reference, '/letter'), await desk.web.open(link)]) {
      expect(page.text()).toContain(
        'We neither confirm nor deny that the information that you asked for exists.',
      )
      expect(page.text()).not.toContain('s 6')
    }
  })
})
