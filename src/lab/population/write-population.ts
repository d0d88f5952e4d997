/** Writes a population to a folder: the list, the extract behind it, the scans and the truth; as a stream, however long. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { TD3_RECORD_BYTES } from '#travel-document'
import { REGISTER_FILES, type RowFile } from './extract-rows.ts'
import { writePassportZone } from './made-up-person.ts'
import type { Population } from './population.ts'
import type { RegisterPerson } from './register.ts'

export interface WriteOrder {
  readonly population: Population
  readonly folder: string
  /** Told now and then how many scans are written. */
  readonly onProgress?: (scans: number) => void
}

const CHUNK_ROWS = 5000
const CHUNK_SCANS = 2000
const LINE_FEED = 10
/** Two lines and the blank one behind them. */
const RECORD_BYTES = TD3_RECORD_BYTES + 1

export async function writePopulation({ population, folder, onProgress }: WriteOrder): Promise<void> {
  await mkdir(folder, { recursive: true })
  const write = (name: string, chunks: Iterable<string | Uint8Array>) =>
    pipeline(Readable.from(chunks), createWriteStream(join(folder, name)))
  for (const file of REGISTER_FILES) await write(file.name, csvChunks(file, population.people))
  const truth: string[][] = []
  await write('scans.mrz', scanChunks(population, truth, onProgress))
  await write('truth.csv', [
    stringify(truth, { header: true, columns: ['scan_id', 'person_profile_number'] }),
  ])
}

/** A file of the register, a few thousand people at a time. */
export function* csvChunks(file: RowFile, people: readonly RegisterPerson[]): Generator<string> {
  yield stringify([[...file.columns]])
  for (let from = 0; from < people.length; from += CHUNK_ROWS) {
    const rows = people.slice(from, from + CHUNK_ROWS).flatMap((entry) => file.rowsOf(entry))
    if (rows.length > 0) yield stringify(rows.map((row) => [...row]))
  }
}

/** The records of `scans.mrz` as bytes, with the truth of each noted as it is made. */
export function* scanChunks(
  population: Population,
  truth: string[][],
  onProgress?: (scans: number) => void,
): Generator<Uint8Array> {
  const { crossings } = population.order
  let chunk = new Uint8Array(0)
  let at = 0
  for (const { scan, person, truth: entry } of population.crossings()) {
    if (entry !== undefined) truth.push([String(scan), entry.personProfileNumber])
    if (at === chunk.length) {
      chunk = new Uint8Array(Math.min(CHUNK_SCANS, crossings - scan + 1) * RECORD_BYTES)
      at = 0
    }
    writePassportZone(chunk, at, person)
    at += RECORD_BYTES
    chunk[at - 1] = LINE_FEED
    if (at < chunk.length) continue
    yield chunk
    onProgress?.(scan)
  }
}
