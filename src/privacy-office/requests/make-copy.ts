/** Makes a person's copy: what was found and is theirs, without what is withheld, streamed as one file and kept nowhere. */
import type { Readable } from 'node:stream'
import { actingAs, type Tx } from '#database'
import { BrokenPromise, civilDate } from '#kernel'
import { writeExport, type ReadWithRecord, type Withheld } from '#privacy-office/holdings'
import type { RoomContext } from '#rooms'
import { withholdingGround } from '#statute'
import { copyRequest } from './copy-request.ts'
import { decisionRule } from './decisions.ts'
import { selectFound, type FoundRow } from './found-store.ts'
import type { RequestRow } from './request.ts'
import { readWithAll } from './read-with-all.ts'
import { insertEvent, selectRequest } from './store.ts'
import { selectAsCame, type AsCameRow } from './as-came-store.ts'
import { selectWithheld, type WithheldRow } from './withheld-store.ts'
import type { Bench } from './workbench/bench.ts'
import { copyFiles } from './workbench/copy-files.ts'
import type { HashOfOriginal } from './workbench/open-document.ts'
import { whereInWords } from './workbench/passages.ts'

/** How long a ticket for the copy is good: a browser follows it at once. */
export const TICKET_MINUTES = 10

export interface CopyOf {
  readonly request: RequestRow
  readonly found: readonly FoundRow[]
  readonly withheld: readonly WithheldRow[]
  readonly asCame: readonly AsCameRow[]
  readonly readWith: readonly ReadWithRecord[]
}

/** What is given is settled in the transaction of whoever takes it; the file is read and written after its commit. */
export type MakeCopy = (
  tx: Tx,
  reference: string,
) => Promise<{ readonly name: string; readonly type: string; readonly body: Readable }>

/** Something was granted, and the request has not come to another end. */
export function maySeeCopy({
  kind,
  state,
  decision,
}: Pick<RequestRow, 'kind' | 'state' | 'decision'>): boolean {
  return (
    kind === 'access' &&
    (state === 'decided' || state === 'provided') &&
    decision !== null &&
    decisionRule(kind, decision)?.gives === true
  )
}

/** As the office's own process. */
export async function contentsOf(tx: Tx, reference: string): Promise<CopyOf> {
  const request = await selectRequest(tx, reference)
  if (request === undefined) throw new BrokenPromise('a copy is made of a request that is there')
  const found = (await selectFound(tx, reference)).filter(({ verdict }) => verdict === 'theirs')
  return {
    ...{ request, found },
    withheld: await selectWithheld(tx, reference),
    asCame: await selectAsCame(tx, reference),
    readWith: await readWithAll(tx, found),
  }
}

/** Names a kind of thing and a day, never a person. */
export function copyName(reference: string, at: Date): string {
  return `your-information-${reference}-${civilDate(at)}.zip`
}

export interface CopyMaking {
  readonly bench: Bench
  readonly hashOf: HashOfOriginal
}

export function copyMaker(context: RoomContext, { bench, hashOf }: CopyMaking): MakeCopy {
  const { database, clock, newId, site, keys } = context
  return async (tx, reference) => {
    const { request, found, withheld, asCame, readWith } = await actingAs(
      tx,
      { site, role: `${site}_requests` },
      (office) => contentsOf(office, reference),
    )
    const at = clock.now()
    return {
      name: copyName(reference, at),
      type: 'application/zip',
      body: writeExport({
        ...copyRequest(context, { request, found, at }),
        ...{ withheld: withheld.map(asWithheld), readWith },
        giving: copyFiles({
          ...{ bench, hashOf, withheld, asCame, at, language: request.language },
          leftOut: (words) =>
            database.as(`${site}_requests`, async (tx) => {
              const event = { id: newId(), reference, at, kind: 'file-left-out', words }
              await insertEvent(tx, { ...event, byId: null, byName: null })
            }),
        }),
        as: (work) => database.as(`${site}_holdings`, work),
        signingKey: keys.activity.signingKey,
      }),
    }
  }
}

/** The office's own reason stays in the office: it may say what was withheld. */
function asWithheld({ table, record, column, from, to, places, ground }: WithheldRow): Withheld {
  return {
    ...{ table, record, ground },
    // Of a file or a mail: wholly, or some passages.
    ...(column === '' ? {} : { column }),
    ...(places === null ? {} : { within: whereInWords(places) }),
    ...(from === null || to === null ? {} : { start: from, end: to }),
    sentence: withholdingGround(ground)?.words ?? '',
  }
}
