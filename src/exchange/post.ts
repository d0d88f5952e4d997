/** Posts a message in the caller's own transaction, with its entry in the register: both are committed, or neither. */
import { BrokenPromise, ok, type Fault, type Result } from '#kernel'
import type { SiteName, Tx } from '#database'
import { bodyAtRest } from './at-rest-body.ts'
import { CheckedBody } from './checked-body.ts'
import { disclosureOf, type ToRegister } from './disclosure.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { postMessage } from './outbox-store.ts'
import type { Permitted } from './permit.ts'

export interface Outgoing {
  readonly type: string
  readonly to: SiteName
  /** A flat record, or `{ header, entries }`; or the same after `checked`. */
  readonly body: object
  readonly register?: ToRegister
}

export interface Posted {
  readonly id: string
  /** Undefined in the silent compartment, whose numbers nobody is told. */
  readonly sequence: number | undefined
}

/**
 * The fault is the agreement's: the type is not named, the approval has expired, or the body has a field that is not
 * named, lacks one that is, or gives it a value outside its closed list. Nothing is stored then.
 */
export async function post(o: ExchangeOptions, tx: Tx, message: Outgoing): Promise<Result<Posted, Fault>> {
  const at = o.clock.now()
  const permitted = o.permitOut({ type: message.type, from: o.site, to: message.to }, at)
  if (!permitted.ok) return permitted
  const stream = o.outgoing.find(({ type, to }) => type === message.type && to === message.to)
  if (stream === undefined) {
    throw new BrokenPromise(`${o.site} declares no stream ${message.type} to ${message.to}`)
  }
  const passed = await throughGate(o, permitted.value, message)
  if (!passed.ok) return passed
  const { told, bytes } = passed.value
  const id = o.newId()
  const { agreement, version: agreementVersion, disclosure: terms } = permitted.value
  const row = { id, to: message.to, type: message.type, agreement, agreementVersion, createdAt: at }
  const disclosure =
    told && terms && disclosureOf(o, { ...row, ...terms, ...stream, told }, message.register ?? {})
  const number = await postMessage(tx, { ...row, body: bodyAtRest(o.atRestKey, id, bytes) }, disclosure)
  await o.reached?.('message-posted')
  return ok({ id, sequence: number ?? undefined })
}

/** The first half of posting, for a long body whose caller has other things to do meanwhile. */
export async function checked(
  o: ExchangeOptions,
  message: Omit<Outgoing, 'register'>,
): Promise<Result<CheckedBody, Fault>> {
  const permitted = o.permitOut({ type: message.type, from: o.site, to: message.to }, o.clock.now())
  return permitted.ok ? throughGate(o, permitted.value, message) : permitted
}

async function throughGate(
  { atRestKey: key }: ExchangeOptions,
  permitted: Permitted,
  { type, to, body }: Omit<Outgoing, 'register'>,
): Promise<Result<CheckedBody, Fault>> {
  const under = `${permitted.agreement} ${permitted.version}: ${type} to ${to}`
  if (!(body instanceof CheckedBody)) return CheckedBody.through({ permitted, under, key }, body)
  if (body.under !== under) throw new BrokenPromise('a body was checked for another message than this')
  return ok(body)
}
