/** Attaches a file on the page of a form and sends it, as a browser without script does. */
import { load } from 'cheerio'
import type { OpenedPage } from './pages/opened-page.ts'

export interface AttachedFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Answers the address of the form's next page; `html` is that page. */
export async function attachFile(
  origin: string,
  page: OpenedPage,
  { field, name, bytes }: AttachedFile,
): Promise<{ readonly status: number; readonly html: string }> {
  const form = load(page.html)('main form')
  const body = new FormData()
  for (const one of form.serializeArray()) body.append(one.name, one.value)
  body.append(field, new Blob([Buffer.from(bytes)]), name)
  const response = await fetch(new URL(form.attr('action') ?? '', origin), {
    ...{ method: 'POST', body },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  return { status: response.status, html: await response.text() }
}
