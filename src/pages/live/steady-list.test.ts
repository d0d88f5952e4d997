/** A list that somebody points at: nothing moves under the pointer, newcomers wait behind one button, and each is told once. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, definePage, sse, view } from '#pages'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { aPerson, axeFindings, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'
import type { Changed } from './live-stream.ts'

const search = await findBrowser()
const listeners = new Set<Changed>()
/** The server's own, which notes when something changed. */
const OWN = 1
let cards: readonly (readonly [name: string, lead: string])[] = []

const page = definePage({
  address: '/steady',
  permission: 'public',
  title: 'Board',
  template: new URL('../../../testing/pages/specimen/live-steady.njk', import.meta.url),
  get: {
    activity: 'none-public',
    answer: async () =>
      view({
        cards: cards.map(([name, lead]) =>
          card({ title: name, href: `/cases/${name}`, tone: 'danger', lead }),
        ),
      }),
  },
})

const stream = sse('/live-board/events', 'board.view', (changed) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
})

describe.skipIf('missing' in search)(`a list that does not move${whySkipped(search)}`, () => {
  let browser: Browser
  let site: TestSite
  let origin: string

  beforeAll(async () => {
    browser = await openBrowser(search)
    site = await testSite({ pages: [page], live: [stream] })
    origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function watch(look: (page: Page) => Promise<void>): Promise<void> {
    cards = [
      ['Mere', 'waits'],
      ['Hemi', 'waits'],
    ]
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(aPerson('customs-officer')) })
    try {
      const opened = await context.newPage()
      await opened.goto(`${origin}/steady`)
      await expect.poll(() => listeners.size).toBe(OWN + 1)
      await look(opened)
    } finally {
      await context.close()
      await expect.poll(() => listeners.size).toBe(OWN)
    }
  }

  function change(next: typeof cards): void {
    cards = next
    for (const changed of listeners) changed()
  }

  const NEXT = [
    ['Aroha', 'new'],
    ['Mere', 'is met'],
    ['Hemi', 'waits'],
  ] as const
  const titles = (opened: Page) => opened.locator('.card__title').allInnerTexts()
  const placeOf = (opened: Page, name: string) => opened.locator('.card', { hasText: name }).boundingBox()

  it('takes newcomers in at once while nobody is there, and tells of them once', async () => {
    await watch(async (opened) => {
      change(NEXT)
      await opened.locator('.card', { hasText: 'Aroha' }).waitFor()
      expect(await titles(opened)).toEqual(['Aroha', 'Mere', 'Hemi'])
      expect(await opened.locator('[role=status]').innerText()).toBe('1 new alert.')
      expect(await opened.getByRole('button', { name: 'show' }).count()).toBe(0)
    })
  })

  it.each(['the pointer', 'the focus'])(
    'lets newcomers wait while %s is in it, and shows what changed',
    async (what) => {
      await watch(async (opened) => {
        if (what === 'the pointer') await opened.locator('.card', { hasText: 'Mere' }).hover()
        else await opened.locator('.card__link', { hasText: 'Mere' }).focus()
        const before = await placeOf(opened, 'Mere')
        change(NEXT)
        const show = opened.getByRole('button', { name: '1 new alert: show' })
        await show.waitFor()
        expect(await titles(opened)).toEqual(['Mere', 'Hemi'])
        expect(await opened.locator('.card', { hasText: 'Mere' }).innerText()).toContain('is met')
        expect(await placeOf(opened, 'Mere')).toEqual(before)
        expect(await opened.locator('main').innerText()).toContain('There are 3')
        expect((await axeFindings(opened)).violations).toEqual([])
        change([['Tama', 'new'], ...NEXT])
        await opened.getByRole('button', { name: '2 new alerts: show' }).click()
        await expect.poll(() => titles(opened)).toEqual(['Tama', 'Aroha', 'Mere', 'Hemi'])
      })
    },
  )

  it('takes them in by itself once the pointer has gone', async () => {
    await watch(async (opened) => {
      await opened.locator('.card', { hasText: 'Mere' }).hover()
      change(NEXT)
      await opened.getByRole('button', { name: '1 new alert: show' }).waitFor()
      await opened.mouse.move(1, 1)
      await expect.poll(() => titles(opened)).toEqual(['Aroha', 'Mere', 'Hemi'])
      expect(await opened.getByRole('button', { name: 'show' }).count()).toBe(0)
    })
  })
})
