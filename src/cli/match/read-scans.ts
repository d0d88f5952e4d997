/** Reads travellers: machine readable zones separated by blank lines (`*.mrz`), or people (`*.csv`). */
import { access } from 'node:fs/promises'
import { namedColumns } from '#csv-file'
import { describeFault, fault } from '#kernel'
import type { Traveller } from '#matching'
import { parseMrz } from '#travel-document'
import { CommandRefused } from '../command-refused.ts'
import { readLines, readRows } from './read-handed-file.ts'
import { PERSON_COLUMNS, personOf, type Warn } from './read-people.ts'

const HEADER = namedColumns(['id', ...PERSON_COLUMNS], ['name_culture'])

export interface ScannedTraveller {
  /** The record's number from 1, or the row's id. */
  readonly scan: number | string
  readonly traveller: Traveller
  /** Made-up people know theirs; a passport does not. */
  readonly nameCulture?: string
}

export interface ScanSource {
  readonly file: string
  /** The day of travel, from which centuries are derived. */
  readonly travelDate: string
  readonly warn: Warn
  /** Zones that need not be read wholly; whoever passes them by counts them. */
  readonly passBy?: (lines: readonly string[]) => boolean
}

export async function readScans(source: ScanSource): Promise<AsyncGenerator<ScannedTraveller>> {
  const { file } = source
  const read = file.endsWith('.mrz') ? readZones : file.endsWith('.csv') ? readTravellers : undefined
  if (read === undefined) throw new CommandRefused(describeFault(fault('scans-file-kind', { file })))
  await access(file).catch(() => {
    throw new CommandRefused(describeFault(fault('file-not-found', { file })))
  })
  return read(source)
}

async function* readTravellers({ file, warn }: ScanSource): AsyncGenerator<ScannedTraveller> {
  for await (const { row, values } of readRows(file, HEADER)) {
    const [scan, familyName, givenNames, born, gender, nameCulture] = values
    const traveller = personOf([familyName, givenNames, born, gender], { file, row, warn })
    if (traveller !== undefined) yield { scan, traveller, ...(nameCulture === '' ? {} : { nameCulture }) }
  }
}

async function* zones(file: string): AsyncGenerator<readonly string[]> {
  let lines: string[] = []
  for await (const line of readLines(file)) {
    if (line.trim() !== '') lines.push(line)
    else if (lines.length > 0) {
      yield lines
      lines = []
    }
  }
  if (lines.length > 0) yield lines
}

async function* readZones({ file, travelDate, warn, passBy }: ScanSource): AsyncGenerator<ScannedTraveller> {
  let scan = 0
  for await (const lines of zones(file)) {
    scan++
    if (passBy?.(lines) === true) continue
    const { document, faults } = parseMrz(lines, { travelDate })
    if (document !== undefined) {
      yield { scan, traveller: document }
      continue
    }
    for (const one of faults.slice(0, 1)) warn(describeFault({ ...one, file, row: scan }))
  }
}
