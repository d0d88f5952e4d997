/** Finds interception alerts by a name, a reference or a passport number, however somebody types it. */
import type { Tx } from '#database'
import { foldReference } from '#kernel'
import { selectSoughtAlerts, type SoughtAlert } from './search-store.ts'

const SHORTEST_REFERENCE = 4

/** Identifiers, the newest first. */
export function findInterceptionAlerts(tx: Tx, typed: string, most: number): Promise<readonly string[]> {
  return selectSoughtAlerts(tx, soughtAlert(typed), most)
}

function soughtAlert(typed: string): SoughtAlert {
  const reference = foldReference(typed)
  const words = typed
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[-\s]+/g, ' ')
    .replaceAll(/[^a-z ]/g, '')
    .split(' ')
    .filter((word) => word !== '')
  // No name has a figure in it.
  const isName = !/\d/.test(typed)
  return {
    words: isName ? words : [],
    joined: isName ? words.join('') : '',
    reference: reference.length < SHORTEST_REFERENCE ? '' : reference,
  }
}
