/** What a PDF holds beside what its pages show. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { nextStep } from '../child/steps.ts'
import type { HiddenList } from '../hidden-things.ts'

export async function findHiddenInPdf(
  pdf: PDFDocumentProxy,
  bytes: Buffer,
  hidden: HiddenList,
): Promise<void> {
  await documentData(pdf, hidden)
  await scriptsOf(pdf, hidden)
  for (const title of titlesOf(await attempt(() => pdf.getOutline())))
    hidden.add('outline', 'document', title)
  const attached = (await attempt(() => pdf.getAttachments())) as
    Record<string, Attachment> | null | undefined
  const attachments = Object.values(attached ?? {})
  attachments.forEach(({ filename, description }, position) => {
    hidden.add('attachment', 'document', [filename, description].filter(Boolean).join(' '), position)
  })
  for (let number = 1; number <= pdf.numPages; number++) {
    nextStep()
    await ofPage(pdf, number, hidden)
  }
  inTheBytes(bytes, hidden)
}

interface Attachment {
  readonly filename?: string
  readonly description?: string
}

/** What a document says of itself may be broken without a page being so. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch {
    return undefined
  }
}

async function documentData(pdf: PDFDocumentProxy, hidden: HiddenList): Promise<void> {
  const data = await attempt(() => pdf.getMetadata())
  for (const [name, value] of Object.entries((data?.info ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' && value !== '') hidden.add('metadata', 'document', `${name}: ${value}`)
    else if (name === 'Custom') hidden.add('metadata', 'document', JSON.stringify(value))
  }
  const xmp = (data?.metadata as { getRaw?: () => unknown } | null | undefined)?.getRaw?.()
  if (typeof xmp === 'string') hidden.add('xmp', 'document', xmp.replace(/<[^>]*>/g, ' '))
  const layers = await attempt(() => pdf.getOptionalContentConfig())
  for (const [, group] of (layers as Iterable<[string, { name?: string }]> | undefined) ?? []) {
    hidden.add('layer', 'document', group.name ?? '')
  }
}

async function scriptsOf(pdf: PDFDocumentProxy, hidden: HiddenList): Promise<void> {
  const actions = (await attempt(() => pdf.getJSActions())) ?? {}
  for (const code of Object.values(actions as Record<string, string[]>).flat())
    hidden.add('script', 'document', code)
  const opened = (await attempt(() => pdf.getOpenAction())) as { action?: string } | null | undefined
  if (opened?.action !== undefined) hidden.add('script', 'document', opened.action)
}

interface OutlineItem {
  readonly title: string
  readonly url: string | null
  readonly items: readonly OutlineItem[]
}

function titlesOf(items: readonly OutlineItem[] | null | undefined, depth = 0): string[] {
  if (depth > 20) return []
  return (items ?? []).flatMap((item) => [
    [item.title, item.url].filter(Boolean).join(' '),
    ...titlesOf(item.items, depth + 1),
  ])
}

interface Note {
  readonly subtype: string
  readonly contentsObj?: { readonly str: string }
  readonly titleObj?: { readonly str: string }
  readonly richText?: { readonly str: string }
  readonly fieldName?: string
  readonly alternativeText?: string
  readonly fieldValue?: unknown
  readonly url?: string
  readonly unsafeUrl?: string
  readonly file?: { readonly filename?: string }
  readonly actions?: Record<string, readonly string[]>
}

async function ofPage(pdf: PDFDocumentProxy, number: number, hidden: HiddenList): Promise<void> {
  const where = `page ${number}`
  const page = await pdf.getPage(number)
  for (const note of ((await attempt(() => page.getAnnotations())) ?? []) as Note[]) {
    for (const code of Object.values(note.actions ?? {}).flat()) hidden.add('script', where, code)
    if (note.subtype === 'Widget') {
      const value = Array.isArray(note.fieldValue) ? note.fieldValue.join(' ') : note.fieldValue
      const words = [note.fieldName, note.alternativeText, typeof value === 'string' ? value : '']
      hidden.add('form-field', where, words.filter(Boolean).join(' '))
    } else if (note.subtype === 'Link') hidden.add('link', where, note.url ?? note.unsafeUrl ?? '')
    else {
      const words = [note.titleObj?.str, note.contentsObj?.str, note.richText?.str, note.file?.filename]
      hidden.add('annotation', where, words.filter(Boolean).join(' '))
    }
  }
  const tree = await attempt(() => page.getStructTree())
  const spoken = spokenIn(tree as Tagged | null | undefined)
  if (spoken.length > 0) hidden.add('structure', where, spoken.join(' '))
}

interface Tagged {
  readonly alt?: string
  readonly children?: readonly Tagged[]
}

function spokenIn(node: Tagged | null | undefined, depth = 0): string[] {
  if (node === null || node === undefined || depth > 40) return []
  return [
    ...(node.alt === undefined ? [] : [node.alt]),
    ...(node.children ?? []).flatMap((child) => spokenIn(child, depth + 1)),
  ]
}

/** What pdf.js does not tell of: earlier states of the file, what stands after its end, XFA, signatures. */
function inTheBytes(bytes: Buffer, hidden: HiddenList): void {
  const text = bytes.toString('latin1')
  const ends = text.match(/%%EOF/g)?.length ?? 0
  const isLinear = /\/Linearized\b/.test(text.slice(0, 2048))
  if (ends > (isLinear ? 2 : 1)) hidden.add('earlier-revision', 'document', `${ends - 1}`)
  const last = text.lastIndexOf('%%EOF')
  const after = last === -1 ? '' : text.slice(last + 5)
  if (after.trim() !== '') hidden.add('trailing-bytes', 'document', after)
  if (/\/XFA\b/.test(text)) hidden.add('form-data', 'document')
  if (/\/ByteRange\b/.test(text)) hidden.add('signature', 'document')
  if (/\/Thumb\b/.test(text)) hidden.add('thumbnail', 'document')
}
