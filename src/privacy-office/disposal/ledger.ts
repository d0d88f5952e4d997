/**
 * What was disposed of, outside the database: a restored backup brings records back, and this says which must go again.
 * One line a record, appended and never changed: table, keyed hash, proposal, time. Nothing in it leads to anybody.
 */
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { canonicalJson } from '#kernel'

export interface LedgerEntry {
  readonly table: string
  readonly hash: string
  readonly proposal: string
  readonly at: Date
}

export interface Ledger {
  /** By hash, the last word about each; those that were taken back are not among them. */
  read(): Promise<ReadonlyMap<string, LedgerEntry>>
  /** On the disk when it resolves. */
  append(entries: readonly LedgerEntry[]): Promise<void>
  /** The transaction that would have disposed of them did not commit. */
  takeBack(hashes: readonly string[]): Promise<void>
}

type Line =
  | { readonly table: string; readonly hash: string; readonly proposal: string; readonly at: string }
  | { readonly takenBack: string }

export function openLedger(file: string): Ledger {
  return {
    async read() {
      const entries = new Map<string, LedgerEntry>()
      for (const line of (await textOf(file)).split('\n').map(parse))
        if (line === undefined) continue
        else if ('takenBack' in line) entries.delete(line.takenBack)
        else entries.set(line.hash, { ...line, at: new Date(line.at) })
      return entries
    },
    append: (entries) =>
      appendLines(
        file,
        entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
      ),
    takeBack: (hashes) =>
      appendLines(
        file,
        hashes.map((takenBack) => ({ takenBack })),
      ),
  }
}

async function appendLines(file: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a+', 0o600)
  try {
    const text = lines.map((line) => `${canonicalJson(line)}\n`).join('')
    // A machine that stopped in the middle of a line must not take the next one with it.
    await handle.write((await endsInALine(handle)) ? text : `\n${text}`)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

async function endsInALine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n'
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  })
}

/** A line that was cut short says nothing: the transaction that it was written for did not commit either. */
function parse(line: string): Line | undefined {
  if (line === '') return undefined
  try {
    return JSON.parse(line) as Line
  } catch {
    return undefined
  }
}
