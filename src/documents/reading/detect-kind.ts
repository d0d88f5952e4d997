/** Tells a document's kind by its bytes; a name or type that says another kind is a refusal, never a guess. */
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kinds.ts'
import { refuse } from '../refusal.ts'
import type { OfficeArchive } from '../office/office-archive.ts'

const STARTS: readonly (readonly [DocumentKind | 'refused' | 'archive', RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['tiff', /^(II\*\0|MM\0\*)/],
  ['archive', /^PK\x03\x04/],
  // RTF, the Office of before 2007 and Outlook's mails, HEIC, GIF, BMP, archives, programs.
  ['refused', /^(\{\\rtf|\xd0\xcf\x11\xe0|[\s\S]{4}ftyp|GIF8|BM|7z\xbc\xaf|Rar!|\x1f\x8b|MZ|\x7fELF)/],
]

/** What has no bytes of its own to tell by: the name says it. */
const BY_NAME: readonly DocumentKind[] = ['eml', 'txt', 'csv']

/** `archive` opens the bytes as an Office archive; it is asked only for what begins as one. */
export async function detectKind(
  bytes: Buffer,
  name: string,
  openArchive: () => Promise<OfficeArchive>,
): Promise<DocumentKind> {
  if (bytes.length === 0) refuse('document-without-bytes')
  const told = await byBytes(bytes, name, openArchive)
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase()
  const endings: readonly string[] = DOCUMENT_KINDS[told].endings
  if (ending !== undefined && isKnownEnding(ending) && !endings.includes(ending))
    refuse('document-kind-differs')
  return told
}

function isKnownEnding(ending: string): boolean {
  return Object.values(DOCUMENT_KINDS).some(({ endings }) => (endings as readonly string[]).includes(ending))
}

async function byBytes(
  bytes: Buffer,
  name: string,
  openArchive: () => Promise<OfficeArchive>,
): Promise<DocumentKind> {
  const head = bytes.toString('latin1', 0, 64)
  const start = STARTS.find(([, pattern]) => pattern.test(head))?.[0]
  if (start === 'refused') return refuse('document-kind-not-taken')
  if (start === 'archive') return (await openArchive()).kind
  if (start !== undefined) return start
  // A PDF may have anything before its head; a reader would open it, and so would whoever gets it.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase()
  const named = BY_NAME.find((kind) =>
    (DOCUMENT_KINDS[kind].endings as readonly string[]).includes(ending ?? ''),
  )
  return named ?? refuse('document-kind-not-taken')
}
