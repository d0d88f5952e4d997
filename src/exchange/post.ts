/** Posts a message in the caller's own transaction: it leaves when, and only when, what it tells of is committed. */
import { BrokenPromise, ok, type Fault, type Result } from '#kernel'
import type { SiteName, Tx } from '#database'
import { bodyAtRest } from './at-rest-body.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { postMessage } from './outbox-store.ts'

export interface Outgoing {
  readonly type: string
  readonly to: SiteName
  /** UTF-8 JSON. */
  readonly body: Uint8Array | string
}

export interface Posted {
  readonly id: string
  /** Undefined in the silent compartment, whose numbers nobody is told. */
  readonly sequence: number | undefined
}

/** The fault is the agreement's: the type is not named, or the approval has expired. */
export async function post(o: ExchangeOptions, tx: Tx, message: Outgoing): Promise<Result<Posted, Fault>> {
  const at = o.clock.now()
  const permitted = o.permitOut({ type: message.type, from: o.site, to: message.to }, at)
  if (!permitted.ok) return permitted
  if (!o.outgoing.some(({ type, to }) => type === message.type && to === message.to)) {
    throw new BrokenPromise(`${o.site} declares no stream ${message.type} to ${message.to}`)
  }
  const id = o.newId()
  const number = await postMessage(tx, {
    id,
    to: message.to,
    type: message.type,
    agreement: permitted.value.agreement,
    agreementVersion: permitted.value.version,
    createdAt: at,
    body: bodyAtRest(o.atRestKey, id, Buffer.from(message.body)),
  })
  await o.reached?.('message-posted')
  return ok({ id, sequence: number ?? undefined })
}
