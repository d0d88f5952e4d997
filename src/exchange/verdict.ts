/** What becomes of a message, as its receiver says and its sender is told. */
import type { ErrorCode, Fault } from '#kernel'

/** A held message is settled later, by `exchange.settle`: its sender gets a second receipt. */
export type Verdict =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'refused'; readonly faults: readonly Fault[] }
  | { readonly verdict: 'held'; readonly code: ErrorCode }

export type SettledVerdict = Exclude<Verdict, { verdict: 'held' }>

export function refused(...faults: readonly Fault[]): SettledVerdict {
  return { verdict: 'refused', faults }
}

/** The reasons as they are stored and sent: for a held message, why it is held. */
export function faultsOf(verdict: Verdict): readonly Fault[] {
  switch (verdict.verdict) {
    case 'accepted':
      return []
    case 'held':
      return [{ code: verdict.code }]
    case 'refused':
      return verdict.faults
  }
}
