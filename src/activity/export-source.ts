/** Reads a chain back from the lines of an export. */
import type { ChainName } from './activity-record.ts'
import type { ActivitySource, ChainItem } from './activity-source.ts'
import { checkpointFromOcsf, linkFromOcsf, type OcsfCheckpoint, type OcsfLink } from './ocsf.ts'

/** `complete` when the export is known to have been made from the beginning. */
export function exportSource(
  lines: AsyncIterable<string> | Iterable<string>,
  { chain, complete = false }: { readonly chain: ChainName; readonly complete?: boolean },
): ActivitySource {
  return {
    chain,
    complete,
    items: () => itemsOf(lines),
    unlinked: () => Promise.resolve({ waiting: 0 }),
  }
}

async function* itemsOf(lines: AsyncIterable<string> | Iterable<string>): AsyncIterable<ChainItem> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    yield itemOf(line) ?? { kind: 'unreadable', line: number }
  }
}

function itemOf(line: string): ChainItem | undefined {
  try {
    const event = JSON.parse(line) as OcsfCheckpoint | OcsfLink
    if ('checkpoint' in event.unmapped) {
      return { kind: 'checkpoint', checkpoint: checkpointFromOcsf(event as OcsfCheckpoint) }
    }
    const { link, record } = linkFromOcsf(event as OcsfLink)
    // A date that is none would throw at hashing; the line is then as unreadable as broken JSON.
    return Number.isNaN(record.at.getTime()) ? undefined : { kind: 'link', link, record }
  } catch {
    return undefined
  }
}
