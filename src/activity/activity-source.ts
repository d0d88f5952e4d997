/** Where a chain is read from: a site's database or an export file; the verifier does not know which. */
import type { SiteName, Tx } from '#database'
import type { Chain, ChainName } from './activity-record.ts'
import type { Checkpoint } from './checkpoint.ts'
import {
  readCheckpoints,
  readLinks,
  readUnlinked,
  type LinkAndRecord,
  type UnlinkedRecords,
} from './store.ts'

export type ChainItem =
  | ({ readonly kind: 'link' } & LinkAndRecord)
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'unreadable'; readonly line: number }

export interface ActivitySource {
  readonly chain: ChainName
  /** True when it must begin with the first link; an export may begin later. */
  readonly complete: boolean
  /** Links by number; each checkpoint after its link, those without a link last. */
  items(): AsyncIterable<ChainItem>
  /** What is recorded and not linked; nothing of it is known of an export. */
  unlinked(): Promise<UnlinkedRecords>
}

const PAGE = 2000

/** Reads within the given transaction, page by page. */
export function databaseSource(tx: Tx, site: SiteName, chain: Chain): ActivitySource {
  return {
    chain: `${site}/${chain}`,
    complete: true,
    items: () => readItems(tx, chain, 0),
    unlinked: () => readUnlinked(tx, chain),
  }
}

/** The chain's items after a link. */
export async function* readItems(tx: Tx, chain: Chain, afterLink: number): AsyncIterable<ChainItem> {
  // Checkpoints first: links that come meanwhile do no harm, a checkpoint without its link would.
  const checkpoints = (await readCheckpoints(tx, chain)).filter((c) => c.linkNumber > afterLink)
  let next = 0
  let after = afterLink
  for (;;) {
    const page = await readLinks(tx, chain, { after, most: PAGE })
    for (const linked of page) {
      after = linked.link.number
      yield { kind: 'link', ...linked }
      for (; checkpoints[next] !== undefined && (checkpoints[next]?.linkNumber ?? 0) <= after; next += 1) {
        yield { kind: 'checkpoint', checkpoint: checkpoints[next] as Checkpoint }
      }
    }
    if (page.length < PAGE) break
  }
  for (const checkpoint of checkpoints.slice(next)) yield { kind: 'checkpoint', checkpoint }
}
