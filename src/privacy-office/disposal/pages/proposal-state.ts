/** How far a proposal has come, as a tag. */
import type { Cell } from '#pages'
import type { ProposalRow, ProposalState } from '../proposal-store.ts'

const STATES: Readonly<Record<ProposalState, Cell>> = {
  proposed: { text: 'Waits for two people', tag: 'attention' },
  superseded: { text: 'Replaced by a later one', tag: 'quiet' },
  approved: { text: 'Agreed by two people', tag: 'attention' },
  applying: { text: 'Under way', tag: 'attention' },
  applied: { text: 'Done', tag: 'good' },
  refused: { text: 'Refused: it had changed', tag: 'danger' },
}

export function stateOf({ state }: Pick<ProposalRow, 'state'>): Cell {
  return STATES[state]
}
