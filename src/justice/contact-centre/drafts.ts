/**
 * What an agent entered and has not recorded yet: shown once more on its check page, and kept in memory alone. After half
 * an hour, or a restart, it is entered again; nothing of it was recorded.
 */
import type { ArrangementTerms, RemittalKind } from '#justice/acts'

interface ActDraft {
  readonly registerId: string
  readonly agent: string
  readonly caseReference: string
}

export interface ArrangementDraft extends ActDraft {
  readonly kind: 'arrangement'
  readonly debtIds: readonly string[]
  readonly terms: ArrangementTerms
}

export interface RemittalDraft extends ActDraft {
  readonly kind: 'remittal'
  readonly remittalKind: RemittalKind
  readonly finesCents: number
  readonly reparationCents: number
}

export type Draft = ArrangementDraft | RemittalDraft

export interface Drafts {
  keep(id: string, draft: Draft, at: Date): void
  /** Only for the agent who entered it, about the same person. */
  find(id: string, whose: Pick<ActDraft, 'registerId' | 'agent'>, at: Date): Draft | undefined
}

const KEPT_MS = 30 * 60_000
const MOST_KEPT = 1_000

export function draftsInMemory(): Drafts {
  const drafts = new Map<string, { readonly draft: Draft; readonly at: number }>()
  return {
    keep(id, draft, at) {
      drafts.delete(id)
      drafts.set(id, { draft, at: at.getTime() })
      for (const [old, kept] of drafts) {
        const isLate = at.getTime() - kept.at > KEPT_MS
        if (!isLate && drafts.size <= MOST_KEPT) break
        drafts.delete(old)
      }
    },
    find(id, { registerId, agent }, at) {
      const kept = drafts.get(id)
      if (kept === undefined || at.getTime() - kept.at > KEPT_MS) return undefined
      const { draft } = kept
      return draft.registerId === registerId && draft.agent === agent ? draft : undefined
    },
  }
}
