/** Where a run of the tests keeps the demonstration that it seeded once. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function seededFolder(prefix: string): string {
  return join(tmpdir(), `${prefix}demonstration`)
}

/** Under another name until it is whole. */
export function beingSeeded(seeded: string): string {
  return `${seeded}_new`
}
