/** Who was given what a correction is about, by the rooms' registers, and who of them knows of it (IPP 7(5)). */
import { createHash } from 'node:crypto'
import { actingAs, type Tx } from '#database'
import { personsRecipients, type CopyRequest } from '#privacy-office/holdings'
import type { Corrector, ReachedByItself, Recipient } from '#rooms'
import { selectCorrectionsOf } from './correction-store.ts'
import { selectFound } from './found-store.ts'
import type { CopiedRequest } from './copy-request.ts'
import { selectTold, type ToldRow } from './recipient-store.ts'
import type { RequestRow } from './request.ts'

/** One recipient however often they were given something: they are told once. */
export interface CorrectionRecipient {
  readonly key: string
  readonly to: string
  /** By a mailbox of theirs, for a share by a link. */
  readonly mailbox: string | undefined
  /** The references under which they know it. */
  readonly references: readonly string[]
  readonly given: readonly Pick<Recipient, 'at' | 'what' | 'by'>[]
  /** It reaches them without an officer. */
  readonly byItself: ReachedByItself | undefined
  readonly told: ToldRow | undefined
}

export interface RecipientsOptions {
  readonly database: { readonly site: CopyRequest['site'] }
  readonly correctors: readonly Corrector[]
  copyOf(of: CopiedRequest): CopyRequest
}

/** In the officer's transaction, which has recorded that it is read. */
export async function recipientsOfCorrection(
  tx: Tx,
  { database: { site }, correctors, copyOf }: RecipientsOptions,
  request: RequestRow,
  at: Date,
): Promise<readonly CorrectionRecipient[]> {
  const { reference } = request
  const found = (await selectFound(tx, reference)).filter(({ verdict }) => verdict === 'theirs')
  const given = await actingAs(tx, { site, role: `${site}_holdings` }, (reading) =>
    personsRecipients(reading, copyOf({ request, found, at })),
  )
  const reached = await reachedBy(tx, correctors, reference)
  const told = await selectTold(tx, reference)
  const all = new Map<string, CorrectionRecipient>()
  const of = (to: string, mailbox: string | undefined): CorrectionRecipient => {
    const key = keyOf(to, mailbox)
    return (
      all.get(key) ?? {
        ...{ key, to, mailbox, references: [], given: [] },
        byItself: reached.find((one) => one.to === to),
        told: told.find(({ recipient }) => recipient === key),
      }
    )
  }
  for (const { to } of reached) {
    const one = of(to, undefined)
    all.set(one.key, one)
  }
  for (const { to, mailbox, reference: known, at, what, by } of given) {
    const one = of(to, mailbox)
    const references = known === undefined ? one.references : [...new Set([...one.references, known])]
    all.set(one.key, { ...one, references, given: [...one.given, { at, what, by }] })
  }
  return [...all.values()]
}

export function isTold({ told, byItself }: Pick<CorrectionRecipient, 'told' | 'byItself'>): boolean {
  return told !== undefined || byItself?.toldAt !== undefined
}

/** Of each record that was corrected under the request, by the room that keeps it. */
async function reachedBy(
  tx: Tx,
  correctors: readonly Corrector[],
  reference: string,
): Promise<readonly ReachedByItself[]> {
  const corrected = new Map(
    (await selectCorrectionsOf(tx, reference)).map(({ table, record }) => [
      JSON.stringify([table, record]),
      { table, record },
    ]),
  )
  const reached: ReachedByItself[] = []
  for (const { table, record } of corrected.values()) {
    const corrector = correctors.find((one) => one.table === table)
    reached.push(...((await corrector?.reaches?.(tx, record)) ?? []))
  }
  return reached
}

function keyOf(to: string, mailbox = ''): string {
  return createHash('sha256').update(`${to}\n${mailbox.toLowerCase()}`).digest('hex').slice(0, 32)
}
