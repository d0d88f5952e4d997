/** Makes a person's copy: what was found and is theirs, without what is withheld, streamed as one file and kept nowhere. */
import { Readable } from 'node:stream'
import { actingAs, type Tx } from '#database'
import { BrokenPromise, civilDate } from '#kernel'
import type { RoomContext } from '#rooms'
import { decisionRule } from './decisions.ts'
import { selectFound, type FoundRow } from './found-store.ts'
import type { RequestRow } from './request.ts'
import { selectStatementsOf, type StatementRow } from './statement-store.ts'
import { selectRequest } from './store.ts'
import { selectWithheld, type WithheldRow } from './withheld-store.ts'

/** How long a ticket for the copy is good: a browser follows it at once. */
export const TICKET_MINUTES = 10

export interface CopyOf {
  readonly request: RequestRow
  readonly found: readonly FoundRow[]
  readonly withheld: readonly WithheldRow[]
  readonly statements: readonly StatementRow[]
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
  return {
    request,
    found: (await selectFound(tx, reference)).filter(({ verdict }) => verdict === 'theirs'),
    withheld: await selectWithheld(tx, reference),
    statements: await selectStatementsOf(tx, reference),
  }
}

/** Names a kind of thing and a day, never a person. */
export function copyName(reference: string, at: Date): string {
  return `your-information-${reference}-${civilDate(at)}.zip`
}

export function copyMaker({ database, clock }: Pick<RoomContext, 'database' | 'clock'>): MakeCopy {
  const { site } = database
  return async (tx, reference) => {
    const contents = await actingAs(tx, { site, role: `${site}_requests` }, (office) =>
      contentsOf(office, reference),
    )
    return {
      name: copyName(reference, clock.now()),
      type: 'application/zip',
      body: Readable.from([JSON.stringify(contents)]),
    }
  }
}
