/** Opens the bytes of any document: as drawn pages or as a flow of blocks, with the list of what it hides. */
import { nextStep } from '../child/steps.ts'
import type { DocumentKind } from '../document-kinds.ts'
import { hiddenList, type HiddenList } from '../hidden-things.ts'
import { LIMITS } from '../limits.ts'
import { readMail } from '../letters/read-mail.ts'
import { openOfficeArchive, type OfficeArchive } from '../office/office-archive.ts'
import { readOpenDocument } from '../office/open-document.ts'
import { readPresentation } from '../office/presentation.ts'
import { readWordDocument } from '../office/word-document.ts'
import { readWorkbook } from '../office/workbook.ts'
import { findHiddenInPicture } from '../pictures/hidden-in-picture.ts'
import { refuse } from '../refusal.ts'
import { detectKind } from './detect-kind.ts'
import { flowBuilder, type FlowBuilder, type FlowSource } from './flow-source.ts'
import { hasPages, openPages, type PagesSource } from './pages-source.ts'
import { readCsv, readText } from './read-text.ts'

export interface DocumentBytes {
  readonly bytes: Uint8Array
  /** Its ending is held against its content; it is kept nowhere and put into nothing. */
  readonly name: string
}

export type OpenedDocument =
  | {
      readonly form: 'pages'
      readonly kind: DocumentKind
      readonly hidden: HiddenList
      readonly pages: PagesSource
    }
  | {
      readonly form: 'flow'
      readonly kind: DocumentKind
      readonly hidden: HiddenList
      readonly flow: FlowSource
    }

export async function openDocumentBytes(
  { bytes: given, name }: DocumentBytes,
  recognise: boolean,
): Promise<OpenedDocument> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length > LIMITS.originalBytes) refuse('document-too-large')
  const hidden = hiddenList()
  let archive: OfficeArchive | undefined
  const kind = await detectKind(bytes, name, async () => (archive = await openOfficeArchive(bytes)))
  if (hasPages(kind))
    return { form: 'pages', kind, hidden, pages: await openPages(kind, bytes, hidden, recognise) }
  nextStep()
  const flow = flowBuilder(hidden)
  await readFlow(kind, bytes, archive, flow)
  const source = flow.done()
  for (const [address, picture] of source.pictures) {
    const type = pictureKind(picture)
    if (type !== undefined) findHiddenInPicture(type, picture, hidden, address)
  }
  return { form: 'flow', kind, hidden, flow: source }
}

async function readFlow(
  kind: DocumentKind,
  bytes: Buffer,
  archive: OfficeArchive | undefined,
  flow: FlowBuilder,
): Promise<void> {
  if (kind === 'eml') await readMail(bytes, flow)
  else if (kind === 'txt') readText(bytes, flow)
  else if (kind === 'csv') readCsv(bytes, flow)
  else if (archive === undefined) refuse('document-damaged')
  else if (kind === 'docx') readWordDocument(archive, flow)
  else if (kind === 'xlsx') readWorkbook(archive, flow)
  else if (kind === 'pptx') readPresentation(archive, flow)
  else readOpenDocument(archive, flow)
}

/** By its first bytes; undefined for what cannot be drawn (a metafile, SVG). */
export function pictureKind(bytes: Buffer): 'png' | 'jpeg' | 'webp' | 'tiff' | undefined {
  const head = bytes.toString('latin1', 0, 12)
  if (/^\x89PNG/.test(head)) return 'png'
  if (/^\xff\xd8\xff/.test(head)) return 'jpeg'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp'
  return /^(II\*\0|MM\0\*)/.test(head) ? 'tiff' : undefined
}
