/** Asks the desk a question in a real browser, with a file, and adds to it: in either language, with script or without. */
import type { Page } from 'playwright-core'
import { addressIn, type Language } from '#pages'
import { ENQUIRY_WORDS } from '../../src/desk/enquiries/words/index.ts'
import { PDF } from '../files/index.ts'
import { QUESTION } from './ask-question.ts'

/** From the home page to the person's own page; `look` is called on every page. */
export async function askInBrowser(
  page: Page,
  options: { readonly origin: string; readonly language: Language; look(): Promise<void> },
): Promise<string> {
  const { origin, language, look } = options
  const { ask, status } = ENQUIRY_WORDS[language]
  const goOn = () => page.locator('#journey .govuk-button').last().click()
  await page.goto(origin + addressIn(language, '/'))
  await look()
  await page.locator('main').getByRole('link', { name: ask.title }).click()
  await goOn()
  await look()
  for (const [label, answer] of [
    [ask.name.label, 'Hēmi Ruatapu'],
    [ask.email.label, 'hemi@honey.example'],
    [ask.company.label, 'Ruatapu Honey'],
    [ask.description.label, QUESTION],
  ] as const) {
    await page.getByLabel(label).fill(answer)
    await goOn()
    await look()
  }
  await page
    .getByLabel(ask.file.label)
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF })
  await goOn()
  await look()
  await goOn()
  await look()
  const reference = await page.locator('.panel-reference').innerText()
  await page.getByRole('link', { name: ask.link.text }).click()
  await look()
  await page.getByRole('button', { name: status.more.button, exact: true }).click()
  await look()
  return reference
}
