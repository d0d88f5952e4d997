/** Gives feedback as somebody of the public, with or without a file, without script. */
import { attachFile, type AttachedFile } from '../attach-file.ts'
import type { DeskSite } from '../desk-site.ts'
import { openedPage, type Browsing, type OpenedPage } from './opened-page.ts'

export const PURPOSE = 'Find out which papers a load of mānuka honey needs'
export const IMPROVEMENT = 'The list of papers breaks off after the third'

/** The page with the file's question. */
export async function toFile({ web }: DeskSite): Promise<OpenedPage> {
  const purpose = await web.open('/give-feedback')
  const outcome = await purpose.submit({ 'What did you come to this site to do?': PURPOSE }, 'Continue')
  const improvement = await outcome.submit({ 'How did it go?': 'I did some of it' }, 'Continue')
  return improvement.submit({ 'What could be better? (optional)': IMPROVEMENT }, 'Continue')
}

/** The answers to check, with the file if there is one; or the question again where it was refused. */
export async function toCheck(
  desk: DeskSite,
  file?: Pick<AttachedFile, 'name' | 'bytes'>,
): Promise<OpenedPage> {
  const asked = await toFile(desk)
  if (file === undefined) return asked.submit({}, 'Continue')
  const { status, html } = await attachFile(desk.origin, asked, { field: 'file', ...file })
  return openedPage({ status, headers: {}, html }, '/give-feedback/file', browsingOf(desk))
}

/** The confirmation. */
export async function giveFeedback(
  desk: DeskSite,
  file?: Pick<AttachedFile, 'name' | 'bytes'>,
): Promise<OpenedPage> {
  const check = await toCheck(desk, file)
  return (await check.submit({}, 'Send feedback')).follow()
}

export function referenceOf(confirmation: OpenedPage): string {
  const [, reference] = /Reference: ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(confirmation.text()) ?? []
  if (reference === undefined) throw new Error('the confirmation has no reference')
  return reference
}

function browsingOf({ web }: DeskSite): Browsing {
  return {
    get: (address) => web.open(address),
    post: (address, fields) => web.send(address, Object.fromEntries(fields)),
  }
}
