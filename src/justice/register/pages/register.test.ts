import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { aPerson } from '../../../../testing/pages/index.ts'

const agent = aPerson('justice-contact-agent')
let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

describe('the register', () => {
  test('finds a person without the name standing in an address', async () => {
    const page = await site.open('/register', agent)
    expect(page.text()).toContain('3 people')
    const sent = await page.submit({ 'Name or person profile number': 'raukawa t' }, 'Search')
    expect(sent.location).toMatch(/^\/register\?search=[\w-]+$/)
    const found = await sent.follow()
    expect(found.table('People found').rows).toEqual([
      ['Raukawa, Tāne', '14 March 1979', 'M', 'P-1', 'in the register'],
    ])
    expect(found.link('Raukawa, Tāne')).toMatch(/^\/register\/people\/[0-9a-f-]{36}$/)
    expect(found.field('Name or person profile number').value).toBe('raukawa t')
  })

  test('says what to enter when nothing was entered, and when nobody was found', async () => {
    const page = await site.open('/register', agent)
    expect((await page.submit({}, 'Search')).errorSummary()).toEqual([
      'Enter the beginning of a name, or a person profile number',
    ])
    const none = await (await page.submit({ 'Name or person profile number': 'Zzz' }, 'Search')).follow()
    expect(none.text()).toContain('Nobody was found')
  })

  test('shows a search again to reload and Back, sends nothing, and to nobody else', async () => {
    const page = await site.open('/register', agent)
    const { location } = await page.submit({ 'Name or person profile number': 'raukawa' }, 'Search')
    for (let times = 0; times < 2; times += 1)
      expect((await site.open(location, agent)).table('People found').rows).toHaveLength(1)
    const other = aPerson('justice-contact-agent', { sessionId: 'another-session' })
    const theirs = await site.open(location, other)
    expect(theirs.text()).toContain('This search is no longer kept. Search again.')
    expect(theirs.html).not.toContain('aukawa')
  })
})
