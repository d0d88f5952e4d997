/** Checkpoints kept outside the database, so that cutting off the log's end together with its checkpoints shows. */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Checkpoint } from './checkpoint.ts'

/** Appends one line for each checkpoint; best on a disk that the database's administrators cannot write. */
export function keepCheckpointsIn(file: string): (checkpoint: Checkpoint) => Promise<void> {
  return async (checkpoint) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await appendFile(file, `${JSON.stringify(checkpoint)}\n`, { mode: 0o600 })
  }
}

/** The checkpoints of such a file; none when there is no file yet. A last line cut short by a crash is passed over. */
export async function readKeptCheckpoints(file: string): Promise<readonly Checkpoint[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  return lines.slice(0, -1).flatMap((line) => {
    const kept = parse(line)
    return kept === undefined ? [] : [{ ...kept, at: new Date(kept.at) }]
  })
}

function parse(line: string): Checkpoint | undefined {
  try {
    return JSON.parse(line) as Checkpoint
  } catch {
    return undefined
  }
}
