/** The files that a command is given by name, read or refused in one line. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describeFault, fault } from '#kernel'
import { CommandRefused } from './command-refused.ts'

export function readNamed(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new CommandRefused(describeFault(fault('file-not-found', { file })))
  })
}

export async function publicKeyIn(file: string): Promise<KeyObject> {
  const bytes = await readNamed(file)
  try {
    return createPublicKey(bytes)
  } catch {
    throw new CommandRefused(`${file}: this is no public key`)
  }
}
