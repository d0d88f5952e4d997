/** A supervisor who asked the board for a sound and for the count in the title. */
import { expect } from 'vitest'
import type { JourneyHere } from './journey-here.ts'
import { expectFitForEverybody, visit } from './visitor.ts'

/** Counts the notes that a page plays: nobody listens to a browser without a screen. */
const COUNT_NOTES = `
  window.notes = 0
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...at) {
    window.notes += 1
    return start.apply(this, at)
  }`
const NOTES_OF_ONE_CALL = 2

export async function boardThatCalls(here: JourneyHere) {
  const supervisor = await visit(here, 'customs', 'customs-supervisor-akl')
  const { page } = supervisor
  await page.addInitScript(COUNT_NOTES)
  const calls = async () => Number(await page.evaluate('window.notes')) / NOTES_OF_ONE_CALL
  await supervisor.open('/board')
  const title = await page.title()
  for (const name of ['Sound', 'Count in the title']) {
    await page.getByRole('button', { name }).click()
    expect(await page.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true')
  }
  await expectFitForEverybody(supervisor)
  expect(await page.title()).toBe(title)
  // Whoever turns the sound on hears it once.
  await expect.poll(calls).toBe(1)

  return {
    /** Each newcomer sounded, but those who came in one breath together; the title counts them all. Ends the visit. */
    async expectCalled(newcomers: number): Promise<void> {
      await expect.poll(() => page.title()).toBe(`(${String(newcomers)}) ${title}`)
      expect(await calls()).toBeGreaterThan(1)
      expect(await calls()).toBeLessThanOrEqual(1 + newcomers)
      // The choice outlives the page, and looking again is nobody new.
      await supervisor.open('/board')
      await expect.poll(() => page.title()).toBe(`(${String(newcomers)}) ${title}`)
      expect(await calls()).toBe(0)
      await page.getByRole('button', { name: 'Count in the title' }).click()
      expect(await page.title()).toBe(title)
      await supervisor.close()
    },
  }
}
