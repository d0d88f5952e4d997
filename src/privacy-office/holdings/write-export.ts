/** Writes a person's copy as a zip, streamed: a page to read, data, tables, files as they came or rebuilt, and a signed manifest. */
import type { KeyObject } from 'node:crypto'
import { Readable } from 'node:stream'
import { sentenceOf } from '#kernel'
import type { CopiedFile, Copy } from './copy.ts'
import { copyData, copySchemaText, type WrittenFile } from './copy-data.ts'
import { accessLogCsv, recipientsCsv, withheldCsv } from './csv-tables.ts'
import type { AsHoldings } from '#rooms'
import { gatherCopy, refuseUnconfirmed, type CopyRequest } from './gather-copy.ts'
import { releasePage } from './release-page.ts'
import { indexPage } from './index-page.ts'
import { MANIFEST, manifestText, SIGNATURE, signatureText } from './manifest.ts'
import { zipWriter, type WrittenEntry, type ZipWriter } from './zip-stream.ts'

export interface ExportOptions extends CopyRequest {
  /** Runs a transaction of the role `<site>_holdings`. */
  readonly as: AsHoldings
  readonly signingKey: KeyObject
}

/** Whoever calls it has recorded that it is written, and for whom. */
export function writeExport(options: ExportOptions): Readable {
  refuseUnconfirmed(options.records)
  return Readable.from(zipped(options), { objectMode: false })
}

async function* zipped(options: ExportOptions): AsyncGenerator<Uint8Array> {
  const { as, at, site, agency, reference, signingKey } = options
  const copy = await as((tx) => gatherCopy(tx, options))
  const zip = zipWriter(at)
  const written: WrittenEntry[] = []
  const files: WrittenFile[] = []
  for (const one of copy.files) files.push(yield* writeFile(zip, written, options, one))
  for (const [name, content] of documentsOf(copy, files))
    written.push(yield* zip.add(textEntry(name, content)))
  const manifest = manifestText({ site, agency, reference, writtenAt: at.toISOString(), files: written })
  yield* zip.add(textEntry(MANIFEST, manifest))
  yield* zip.add(textEntry(SIGNATURE, signatureText(manifest, signingKey)))
  yield* zip.end()
}

/** The page and the tables come after the files, since they say which of them are in. */
function documentsOf(copy: Copy, files: readonly WrittenFile[]): readonly (readonly [string, string])[] {
  if (copy.isReleased)
    return [
      ['index.html', releasePage(copy, files)],
      ['withheld.csv', withheldCsv(copy)],
    ]
  return [
    ['index.html', indexPage(copy, files)],
    ['data.json', copyData(copy, files)],
    ['data.schema.json', copySchemaText()],
    ['recipients.csv', recipientsCsv(copy)],
    ['access-log.csv', accessLogCsv(copy)],
    ['withheld.csv', withheldCsv(copy)],
  ]
}

async function* writeFile(
  zip: ZipWriter,
  written: WrittenEntry[],
  { as, giving }: Pick<ExportOptions, 'as' | 'giving'>,
  { file, name, isRebuilt }: CopiedFile,
): AsyncGenerator<Uint8Array, WrittenFile> {
  const { at, partOf } = file
  const what = isRebuilt ? `${file.what}, rebuilt` : file.what
  const type = isRebuilt ? 'application/pdf' : file.type
  const known = { name, what, type, at, partOf, isRebuilt }
  const opened = await (giving === undefined ? file.open(as) : giving.open(file, as))
  if (!opened.ok) return { ...known, bytes: undefined, missingBecause: sentenceOf(opened.error) }
  const entry = yield* zip.add({ name, compress: /^(text|message)\//.test(type), body: opened.value })
  written.push(isRebuilt ? { ...entry, rebuilt: true } : entry)
  return { ...known, bytes: entry.bytes, missingBecause: undefined }
}

function textEntry(name: string, content: string) {
  return { name, compress: true, body: [Buffer.from(content)] }
}
