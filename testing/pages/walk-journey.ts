/** Goes through a journey as somebody who presses on before answering, and answers when told what is missing. */
import type { Locator, Page } from 'playwright-core'

export interface Walk {
  /** Called on each page as it opens, and on each that refuses. */
  look(state: 'clean' | 'refused'): Promise<void>
  readonly email: string
}

const LONGEST = 25

/** From its first page to its confirmation; ends there. */
export async function walkJourney(page: Page, address: string, { look, email }: Walk): Promise<void> {
  await page.goto(address)
  for (let step = 0; step < LONGEST; step += 1) {
    await look('clean')
    if ((await page.locator('.panel-reference').count()) > 0) return
    await goOn(page)
    if ((await page.locator('.govuk-error-summary').count()) === 0) continue
    await look('refused')
    await answer(page.locator('#journey'), email)
    await goOn(page)
  }
  throw new Error(`${address} has no end`)
}

async function goOn(page: Page): Promise<void> {
  const left = page.waitForEvent('load')
  await page.locator('#journey .govuk-button').last().click()
  await left
}

/** The first of each choice, an address where one is asked for, and words elsewhere. */
async function answer(form: Locator, email: string): Promise<void> {
  // What nobody sees is for whoever reads no page.
  const words = form.locator('input[type=text]:visible, input:not([type]):visible, textarea:visible')
  for (const box of await words.all())
    await box.fill((await box.getAttribute('autocomplete')) === 'email' ? email : 'Ko Hēmi Ruatapu ahau')
  for (const choices of ['.govuk-radios', '.govuk-checkboxes'])
    for (const choice of await form.locator(choices).all()) await choice.locator('input').first().check()
}
