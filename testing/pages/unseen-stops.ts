/** The stops of the keyboard at which nothing on the screen shows where one is (WCAG 2.2, 2.4.7), by their pixels. */
import type { Page } from 'playwright-core'

interface Stop {
  /** Alike in kind: the same element and class in the same part of a page. */
  readonly kind: string
  readonly html: string
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Room around an element for an outline. */
const AROUND = 8

const STOP = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body || at === document.documentElement) return undefined
  window.held = at
  const box = (at.closest('.govuk-radios__item, .govuk-checkboxes__item') ?? at).getBoundingClientRect()
  const part = at.closest('header, nav, main, footer, aside')?.tagName
  const x = Math.max(0, box.x - ${String(AROUND)})
  const y = Math.max(0, box.y - ${String(AROUND)})
  return {
    kind: [part, at.parentElement?.className, at.tagName, at.type, at.className].join(' '),
    html: at.outerHTML.slice(0, 80),
    clip: {
      x, y,
      width: Math.min(innerWidth, box.right + ${String(AROUND)}) - x,
      height: Math.min(innerHeight, box.bottom + ${String(AROUND)}) - y,
    },
  }
})()`

/** A page has an end; a list of a thousand links is looked at in part. */
const MOST_STOPS = 120

/** One line each. What is alike in kind to one in `seen` was looked at already, and is passed over. */
export async function unseenStops(page: Page, seen = new Set<string>()): Promise<readonly string[]> {
  const unseen: string[] = []
  const drawn = (clip?: Stop['clip']) =>
    page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip === undefined ? {} : { clip }) })
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | undefined>(STOP)
    if (stop === undefined) break
    if (seen.has(stop.kind)) continue
    seen.add(stop.kind)
    const { clip, html } = stop
    if (clip.width <= 0 || clip.height <= 0) {
      unseen.push(`${html} is outside the screen`)
      continue
    }
    // A link that fills a card may draw its outline around the card.
    if (!(await differs(page, () => drawn(clip))) && !(await differs(page, () => drawn()))) unseen.push(html)
  }
  return unseen
}

/** The focus comes back to where it was. */
async function differs(page: Page, draw: () => Promise<Buffer>): Promise<boolean> {
  const held = await draw()
  await page.evaluate('window.held.blur()')
  const left = await draw()
  await page.evaluate('window.held.focus({ preventScroll: true })')
  return !held.equals(left)
}
