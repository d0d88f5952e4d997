/** An Office or OpenDocument file as its parts, unpacked within limits; what is no document, or more than one, is refused. */
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl'
import type { DocumentKind } from '../document-kinds.ts'
import { LIMITS } from '../limits.ts'
import { Refusal, refuse } from '../refusal.ts'
import { parseXml, type XmlNode } from './xml.ts'

export interface OfficeArchive {
  readonly kind: DocumentKind
  readonly names: readonly string[]
  bytes(name: string): Buffer | undefined
  /** Undefined where there is no such part; one that is not well-formed is a refusal. */
  xml(name: string): XmlNode | undefined
  /** The parts that were asked for: what is left is what is not shown. */
  readonly asked: ReadonlySet<string>
}

export async function openOfficeArchive(bytes: Buffer): Promise<OfficeArchive> {
  const parts = await unpack(bytes)
  const asked = new Set<string>()
  return {
    kind: kindOf(parts),
    names: [...parts.keys()],
    asked,
    bytes(name) {
      asked.add(name)
      return parts.get(name)
    },
    xml(name) {
      asked.add(name)
      const part = parts.get(name)
      return part === undefined ? undefined : parseXml(part)
    },
  }
}

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  try {
    const archive = await fromBufferPromise(bytes, {
      decodeStrings: false,
      validateEntrySizes: true,
      autoClose: false,
    })
    if (archive.entryCount > LIMITS.packedParts) refuse('document-unpacks-too-far')
    let unpacked = 0
    for await (const entry of archive.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      )
      // Of two parts with one name, we and a reader might each take another.
      if (validateFileName(name) !== null || parts.has(name)) refuse('document-damaged')
      if (entry.isEncrypted()) refuse('document-locked')
      unpacked += entry.uncompressedSize
      const isBomb = unpacked > LIMITS.ratioCountsFrom && unpacked / bytes.length > LIMITS.ratio
      if (unpacked > LIMITS.unpackedBytes || isBomb) refuse('document-unpacks-too-far')
      parts.set(name, await read(archive, entry))
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('document-damaged')
  }
  return parts
}

/** Its reader stops where there is more than the entry says. */
async function read(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const MAIN_PARTS: readonly (readonly [DocumentKind, string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
]
const OPEN_DOCUMENT: Readonly<Record<string, DocumentKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}
const PROGRAM = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*|activex\/.*)$|^(basic|scripts)\/./i

function kindOf(parts: ReadonlyMap<string, Buffer>): DocumentKind {
  if ([...parts.keys()].some((name) => PROGRAM.test(name))) refuse('document-with-macros')
  const types = parts.get('[Content_Types].xml')?.toString('latin1')
  if (types === undefined) {
    // A locked OpenDocument file says so of each of its parts.
    if (parts.get('META-INF/manifest.xml')?.includes('encryption-data') === true) refuse('document-locked')
    const kind = OPEN_DOCUMENT[parts.get('mimetype')?.toString('latin1').trim() ?? '']
    return kind ?? refuse('document-kind-not-taken')
  }
  if (/macroEnabled|vbaProject|\.macrosheet/i.test(types)) refuse('document-with-macros')
  const kinds = MAIN_PARTS.filter(([, main]) => types.includes(main))
  return kinds.length === 1 && kinds[0] !== undefined ? kinds[0][0] : refuse('document-kind-not-taken')
}
