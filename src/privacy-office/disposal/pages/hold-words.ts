/** A hold in words. */
import type { Cell } from '#pages'
import type { HoldKind } from '#statute'
import type { HoldRow } from '../hold.ts'

const KINDS: Readonly<Record<HoldKind, string>> = {
  'access-request': 'A request is open',
  complaint: 'A complaint is open',
  litigation: 'A proceeding',
  'adverse-action': 'An action that rests on it',
  moratorium: 'Moratorium',
}

export function kindWords(kind: HoldKind): string {
  return KINDS[kind]
}

/** What it holds. */
export function heldWords(hold: Pick<HoldRow, 'class' | 'table' | 'record'>): Cell {
  return hold.class === null
    ? { text: hold.record ?? '', code: true, note: `in ${hold.table ?? ''}` }
    : { text: `every record of the class ${hold.class}` }
}
