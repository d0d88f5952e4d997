/** Where the tour ends: be somebody, read how it works, see the mail, or begin again. */
import type { SiteName } from '#database'
import { definePage, view, type PageDefinition } from '#pages'
import type { Origins } from '../../origins.ts'
import type { Tour } from './tour.ts'

type Way = readonly [site: SiteName, persona: string, address: string, title: string, sentence: string]

// prettier-ignore
const PEOPLE: readonly Way[] = [
  ['customs', 'customs-officer-akl', '/board', 'Be the Customs officer', 'The board of travellers to meet. Read passports at the lane in a private window, and watch it call.'],
  ['customs', 'police-officer-akl', '/police', 'Be the constable', 'One decision a page, and what the law lets you do next.'],
  ['justice', 'justice-contact-agent', '/contact-centre', 'Be the agent on the phone', 'Find a person by name or case, and take a payment or an arrangement.'],
  ['justice', 'justice-list-officer', '/daily-list', 'Be the list officer', 'Import a register, send a list, and see what the receipt says.'],
  ['customs', 'customs-auditor', '/activity', 'Be the auditor', 'Who looked at what, and the proof that no record is missing.'],
]

interface WhatNextView {
  readonly people: readonly { readonly title: string; readonly href: string; readonly sentence: string }[]
  readonly reading: readonly { readonly title: string; readonly href: string; readonly sentence: string }[]
}

export function whatNextPage(tour: Tour, origins: Origins): PageDefinition {
  const shown: WhatNextView = {
    people: PEOPLE.map(([site, persona, address, title, sentence]) => ({
      ...{ title, sentence, href: tour.pageAs(site, persona, address) },
    })),
    reading: [
      {
        title: 'What is matched, and under which law',
        href: `${origins.customs}/programmes`,
        sentence: 'The programme as Customs tells the public of it.',
      },
      {
        title: 'The mailbox',
        href: '/mail',
        sentence: 'What the sites sent; it leaves this machine for nobody.',
      },
      {
        title: 'The tour again',
        href: '/tour',
        sentence: 'With another traveller: the tour brings somebody when those on the tray have been met.',
      },
    ],
  }
  return definePage({
    address: '/tour/what-next',
    audience: 'public',
    permission: 'public',
    title: 'Where to go next',
    layout: 'wide',
    breadcrumbs: [
      { text: 'Front door', href: '/' },
      { text: 'Tour', href: '/tour' },
    ],
    get: { activity: 'none-public', answer: () => Promise.resolve(view<WhatNextView>(shown)) },
    template: new URL('./what-next.njk', import.meta.url),
  })
}
