/** Keeps a request with its clocks, in the transaction in which it comes; its acknowledgement follows the commit. */
import type { Database, Tx } from '#database'
import { civilDate, type NewId } from '#kernel'
import { rightClocks, type RightKind } from '#statute'
import { REQUEST_RECEIVED, type Channel } from './channels.ts'
import { insertPersonsEvent } from './person-store.ts'
import { newToken, tokenHash, type RequestLinks } from './private-links.ts'
import type { AskedAbout } from './request.ts'
import { insertEvent, insertRecorded, insertRequest, type NewRequest } from './store.ts'

export interface AskedByRight {
  readonly reference: string
  readonly kind: RightKind
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  /** Of the first receipt, by whatever way. */
  readonly receivedAt: Date
  readonly about: AskedAbout
  readonly words: string
  readonly representative: string
  readonly urgentBecause: string
}

export interface KeepOptions {
  readonly database: Pick<Database, 'announceSoon' | 'site'>
  readonly links: RequestLinks
}

interface KeepAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
}

/** By the person themself, on the website: `privateToken` is what the confirmation page shows. */
export async function keepRequest(
  { database, links }: KeepOptions,
  { tx, at, newId }: KeepAct,
  asked: AskedByRight & { readonly privateToken: string },
): Promise<void> {
  await insertRequest(tx, rowOf(links, at, asked, asked.privateToken))
  await insertPersonsEvent(tx, {
    id: newId(),
    reference: asked.reference,
    at: asked.receivedAt,
    kind: 'received',
  })
  database.announceSoon(REQUEST_RECEIVED)
}

/** By an officer, of a letter, a call or a visit, or out of another matter. False where the form was sent before. */
export async function recordRequest(
  { database, links }: KeepOptions,
  { tx, at, newId }: KeepAct,
  asked: AskedByRight,
  by: {
    readonly id: string
    readonly name: string
    readonly onceKey: string
    readonly askedIn: string | null
  },
): Promise<boolean> {
  const { reference, receivedAt } = asked
  const { onceKey, askedIn } = by
  const row = { ...rowOf(links, at, asked, newToken()), by: by.id, onceKey, askedIn }
  if (!(await insertRecorded(tx, row))) return false
  const event = { reference, byId: by.id, byName: by.name, words: '' }
  await insertEvent(tx, { ...event, id: newId(), at: receivedAt, kind: 'received', byId: null, byName: null })
  await insertEvent(tx, { ...event, id: newId(), at, kind: 'recorded' })
  database.announceSoon(REQUEST_RECEIVED)
  return true
}

function rowOf(links: RequestLinks, at: Date, asked: AskedByRight, token: string): NewRequest {
  const { about, ...request } = asked
  const { decide, transfer } = rightClocks(asked.kind, civilDate(asked.receivedAt))
  return {
    ...{
      reference: request.reference,
      kind: request.kind,
      channel: request.channel,
      language: request.language,
    },
    ...{ receivedAt: request.receivedAt, recordedAt: at, words: request.words, ...about },
    ...{ representative: request.representative, urgentBecause: request.urgentBecause },
    tokenHash: tokenHash(token),
    mailTokenHash: tokenHash(links.mailToken(request.reference, about.email)),
    ...{ dueOn: decide.due, transferBy: transfer?.due ?? null },
  }
}
