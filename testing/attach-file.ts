/** Attaches files on the page of a form and sends it, as a browser without script does. */
import { load } from 'cheerio'
import type { SignedInPerson } from '#access'
import type { OpenedPage } from './pages/opened-page.ts'
import { headersOf } from './pages/persons.ts'

export interface AttachedFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface AttachOptions {
  /** The public, without it. */
  readonly as?: SignedInPerson
  /** What else is filled in, by the names of the fields. */
  readonly fields?: Readonly<Record<string, string>>
}

/** The form of the page that takes files; `html` is the page that follows. */
export async function attachFile(
  origin: string,
  page: OpenedPage,
  files: AttachedFile | readonly AttachedFile[],
  { as, fields = {} }: AttachOptions = {},
): Promise<{ readonly status: number; readonly html: string }> {
  const form = load(page.html)('main form[enctype="multipart/form-data"]')
  const body = new FormData()
  for (const one of form.serializeArray()) body.append(one.name, fields[one.name] ?? one.value)
  for (const [name, value] of Object.entries(fields)) if (!body.has(name)) body.append(name, value)
  for (const { field, name, bytes } of [files].flat())
    body.append(field, new Blob([Buffer.from(bytes)]), name)
  const response = await fetch(new URL(form.attr('action') ?? '', origin), {
    ...{ method: 'POST', body },
    headers: { ...headersOf(as), 'sec-fetch-site': 'same-origin' },
  })
  return { status: response.status, html: await response.text() }
}
