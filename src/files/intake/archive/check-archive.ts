/** The gate for archives, which is what office documents are: no bomb, no path out, no lock, no macro, nothing that runs. */
import {
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl'
import { BrokenPromise, err, ok, type ErrorCode, type Result } from '#kernel'
import type { FileTypeName } from '../file-types.ts'
import { officePart } from '../running/office-part.ts'
import { fetchesWhatRuns } from '../running/relationships.ts'
import type { Spool } from '../spool.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import { holdsMacros, isProgram, officeKind, TELLING_ENTRIES } from './office-kind.ts'
import { SpoolReader } from './spool-reader.ts'

/** Unpacks everything once, into nothing: sizes that lie are found out only so. The virus scanner does not do this. */
export async function checkArchive(spool: Spool): Promise<Result<FileTypeName, ErrorCode>> {
  try {
    const options = { decodeStrings: false, validateEntrySizes: true, autoClose: false }
    const archive = await fromRandomAccessReaderPromise(new SpoolReader(spool), spool.size, options)
    const told = await walk(archive, spool.size)
    if (!told.ok) return told
    const kind = officeKind(told.value)
    if (kind === 'with-macros') return err('file-has-macros')
    return kind === 'another' ? err('file-type-not-allowed') : ok(kind)
  } catch (error) {
    // Whatever its reader stumbles over, nobody else should be handed.
    if (error instanceof BrokenPromise) throw error
    return err('file-damaged')
  }
}

/** What the telling entries say, or why the archive is refused. */
async function walk(archive: ZipFile, packed: number): Promise<Result<Map<string, string>, ErrorCode>> {
  const told = new Map<string, string>()
  const names = new Set<string>()
  let size = 0
  if (archive.entryCount > ARCHIVE_LIMITS.entries) return err('archive-bomb')
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry)
    const fault = faultOf(entry, name, names)
    if (fault !== undefined) return err(fault)
    names.add(name)
    size += entry.uncompressedSize
    if (isBomb(size, packed)) return err('archive-bomb')
    const unpacked = await unpack(archive, entry, name)
    if (!unpacked.ok) return unpacked
    if (TELLING_ENTRIES.has(name)) told.set(name, unpacked.value)
  }
  return ok(told)
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
}

function faultOf(entry: Entry, name: string, earlier: ReadonlySet<string>): ErrorCode | undefined {
  if (validateFileName(name) !== null) return 'archive-path-unsafe'
  // Of two entries with one name, the checker and the reader may each take another.
  if (earlier.has(name)) return 'file-damaged'
  if (holdsMacros(name)) return 'file-has-macros'
  if (isProgram(name)) return 'file-runs-something'
  if (entry.isEncrypted()) return 'file-locked'
  return entry.canDecodeFileData() ? undefined : 'file-damaged'
}

function isBomb(unpacked: number, packed: number): boolean {
  const { unpackedBytes, ratio, ratioCountsFrom } = ARCHIVE_LIMITS
  return unpacked > unpackedBytes || (unpacked > ratioCountsFrom && unpacked / packed > ratio)
}

const LONGEST_TOLD = 1024 * 1024
const RELATIONSHIPS = /\.rels$/i

/**
 * Reads the entry to its end; the reader itself stops where there is more than the entry says. What a telling entry or one of
 * relationships says is returned, of others nothing.
 */
async function unpack(archive: ZipFile, entry: Entry, name: string): Promise<Result<string, ErrorCode>> {
  const isOfRelationships = RELATIONSHIPS.test(name)
  const isTold = isOfRelationships || TELLING_ENTRIES.has(name)
  const part = officePart()
  let text = ''
  let runs = false
  for await (const piece of await archive.openReadStreamPromise(entry)) {
    runs ||= part.runs(piece as Buffer)
    if (isTold && text.length < LONGEST_TOLD) text += (piece as Buffer).toString('latin1')
  }
  // Behind what is read there could be more.
  if (isOfRelationships && text.length >= LONGEST_TOLD) return err('archive-bomb')
  return runs || (isOfRelationships && fetchesWhatRuns(text)) ? err('file-runs-something') : ok(text)
}
