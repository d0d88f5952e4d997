/** What stands around a page: one place that is current, and an agency's name that leads to where the viewer begins. */
import { load } from 'cheerio'
import { expect, it } from 'vitest'
import { aPerson, testSite } from '../../../testing/pages/index.ts'
import { specimenPage } from '../../../testing/pages/specimen/specimen-page.ts'

const officer = aPerson('customs-officer', { port: 'AKL' })

it('marks only the most specific of the places that a page lies in', async () => {
  const site = await testSite({
    pages: [{ ...specimenPage('public'), address: '/specimen/lists' }],
    navigation: [
      { text: 'Specimen', href: '/specimen', permission: 'public' },
      { text: 'Lists', href: '/specimen/lists', permission: 'public' },
    ],
  })
  const $ = load((await site.open('/specimen/lists', officer)).html)
  expect($('nav[aria-label="Main"] [aria-current]').text()).toBe('Lists')
  await site.close()
})

it('leads staff from the agency’s name to their own start, and the public to theirs', async () => {
  const site = await testSite({ pages: [specimenPage('public')], start: '/start' })
  const home = async (as?: typeof officer) =>
    load((await site.open('/specimen', as)).html)('header a')
      .first()
      .attr('href')
  expect(await home(officer)).toBe('/start')
  expect(await home()).toBe('/')
  await site.close()
})
