/** The files of a copy as they are given: as they came, or rebuilt and past the gate; whatever fails is left out, and the office told. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { err, ok, sentenceOf, type ErrorCode, type Language, type Result } from '#kernel'
import type { FileGiving } from '#privacy-office/holdings'
import type { AsHoldings, HeldFile } from '#rooms'
import type { Bench } from './bench.ts'
import { howGiven, isOfFile, passagesOf, type SaidOfFiles } from './giving.ts'
import type { HashOfOriginal } from './open-document.ts'
import { areOf, spansOf } from './passages.ts'

export interface CopyFiles extends SaidOfFiles {
  readonly bench: Pick<Bench, 'rebuild'>
  readonly hashOf: HashOfOriginal
  readonly language: Language
  readonly at: Date
  /** In words that name neither the file nor anything in it. */
  leftOut(words: string): Promise<void>
}

export function copyFiles(d: CopyFiles): FileGiving {
  const isRebuilt = (file: HeldFile) => howGiven(file, d) !== 'as-it-came'
  return {
    isRebuilt,
    async open(file, as) {
      const opened = await (isRebuilt(file) ? rebuilt(d, file, as) : asItCame(d, file, as))
      if (!opened.ok)
        await d.leftOut(`A ${file.what} is not in the copy that was made: ${sentenceOf(opened.error)}`)
      return opened
    },
  }
}

/** What an officer found nothing hidden in is given only as long as it is the same file. */
async function asItCame(
  { asCame, hashOf }: CopyFiles,
  file: HeldFile,
  as: AsHoldings,
): Promise<Result<Readable, ErrorCode>> {
  const said = asCame.find(isOfFile(file))
  if (said === undefined) return file.open(as)
  const opened = await file.open(as)
  if (!opened.ok) return opened
  const bytes = await buffer(opened.value)
  return said.originalHash.equals(hashOf(bytes)) ? ok(Readable.from([bytes])) : err('request-file-changed')
}

async function rebuilt(d: CopyFiles, file: HeldFile, as: AsHoldings): Promise<Result<Readable, ErrorCode>> {
  const passages = passagesOf(file, d)
  const opened = await file.open(as)
  if (!opened.ok) return opened
  const bytes = await buffer(opened.value)
  if (!areOf(passages, d.hashOf(bytes))) return err('request-file-changed')
  const { language, at } = d
  const made = await d.bench.rebuild(
    { bytes, name: file.name },
    { withheld: spansOf(passages), language, at },
  )
  return made.ok ? ok(Readable.from([made.value.bytes])) : err(made.error.code)
}
