/** Makes a person's copy: what was found and is theirs, without what is withheld, streamed as one file and kept nowhere. */
import type { Readable } from 'node:stream'
import { actingAs, type Tx } from '#database'
import { BrokenPromise, civilDate } from '#kernel'
import { writeExport, type ReadWithRecord, type Withheld } from '#privacy-office/holdings'
import type { Files } from '#files'
import type { RoomContext } from '#rooms'
import { withholdingGround } from '#statute'
import { copyRequest } from './copy-request.ts'
import { decisionRule } from './decisions.ts'
import { selectDocuments, type DocumentRow } from './document-store.ts'
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
  readonly documents: readonly DocumentRow[]
  readonly withheld: readonly WithheldRow[]
  readonly asCame: readonly AsCameRow[]
  readonly readWith: readonly ReadWithRecord[]
}

/** What is given is settled in the transaction of whoever takes it; the file is read and written after its commit. */
export type MakeCopy = (
  tx: Tx,
  reference: string,
) => Promise<{ readonly name: string; readonly type: string; readonly body: Readable }>

/** Something was granted that is here to be given, and the request has not come to another end. */
export function maySeeCopy(
  { kind, state, decision }: Pick<RequestRow, 'kind' | 'state' | 'decision'>,
  documents: number,
): boolean {
  return (
    (kind === 'access' || (kind === 'official-information' && documents > 0)) &&
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
    documents: await selectDocuments(tx, reference),
    withheld: await selectWithheld(tx, reference),
    asCame: await selectAsCame(tx, reference),
    readWith: await readWithAll(tx, found),
  }
}

/** Names a kind of thing and a day, never a person. */
export function copyName({ kind, reference }: Pick<RequestRow, 'kind' | 'reference'>, at: Date): string {
  const what = kind === 'official-information' ? kind : 'your-information'
  return `${what}-${reference}-${civilDate(at)}.zip`
}

export interface CopyMaking {
  readonly bench: Bench
  readonly hashOf: HashOfOriginal
  readonly files: Pick<Files, 'heldOf'> | undefined
}

export function copyMaker(context: RoomContext, { bench, hashOf, files }: CopyMaking): MakeCopy {
  const { database, clock, newId, site, keys } = context
  return async (tx, reference) => {
    const { withheld, asCame, readWith, ...of } = await actingAs(
      tx,
      { site, role: `${site}_requests` },
      (office) => contentsOf(office, reference),
    )
    const at = clock.now()
    return {
      name: copyName(of.request, at),
      type: 'application/zip',
      body: writeExport({
        ...copyRequest({ ...context, files }, { ...of, at }),
        ...{ withheld: withheld.map(asWithheld), readWith },
        giving: copyFiles({
          ...{ bench, hashOf, withheld, asCame, at, language: of.request.language },
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
function asWithheld(row: WithheldRow): Withheld {
  const { table, record, column, from, to, places, ground, publicInterest, askedPart } = row
  return {
    ...{ table, record, ground },
    // Of a file or a mail: wholly, or some passages.
    ...(column === '' ? {} : { column }),
    ...(places === null ? {} : { within: whereInWords(places) }),
    ...(from === null || to === null ? {} : { start: from, end: to }),
    ...(askedPart === null ? {} : { askedPart }),
    sentence: publicInterest ?? withholdingGround(ground)?.words ?? '',
  }
}
