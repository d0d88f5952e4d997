/** What is wrong with an open page that refuses a form: its title, where the focus is, and where its summary leads. */
import type { Page } from 'playwright-core'

/** As every page says it before its title, in either language. */
const ERROR_BEFORE = /^(Error|Hapa): /

interface SummaryLink {
  readonly text: string
  readonly says: string | undefined
  readonly takesFocus: boolean
}

/** Of each link of the summary: what it leads to, and the error that stands there. */
const SUMMARY_LINKS = `(() =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => {
    const target = document.querySelector(link.getAttribute('href'))
    const group = target?.closest('.govuk-form-group')
    const before = group?.querySelector('.govuk-error-message .govuk-visually-hidden')?.textContent ?? ''
    const says = group?.querySelector('.govuk-error-message')?.textContent.replace(before, '').trim()
    target?.focus()
    return { text: link.textContent.trim(), says, takesFocus: target !== null && document.activeElement === target }
  }))()`

export async function errorFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  if (!ERROR_BEFORE.test(await page.title())) faults.push(`the title is "${await page.title()}"`)
  const focus = page.locator('.govuk-error-summary:focus')
  await focus.waitFor({ timeout: 5000 }).catch(() => faults.push('the focus is not on the summary'))
  const links = await page.evaluate<readonly SummaryLink[]>(SUMMARY_LINKS)
  if (links.length === 0) faults.push('the summary leads nowhere')
  for (const { text, says, takesFocus } of links) {
    if (!takesFocus) faults.push(`"${text}" leads to nothing that takes the focus`)
    if (says !== text) faults.push(`"${text}" in the summary, "${String(says)}" at the field`)
  }
  return faults
}
