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
export async function post(
  options: ExchangeOptions,
  tx: Tx,
  message: Outgoing,
): Promise<Result<Posted, Fault>> {
  const at = options.clock.now()
  const permitted = options.permitOut({ type: message.type, from: options.site, to: message.to }, at)
  if (!permitted.ok) return permitted
  const stream = options.outgoing.find(({ type, to }) => type === message.type && to === message.to)
  if (stream === undefined) {
    throw new BrokenPromise(`${options.site} declares no stream ${message.type} to ${message.to}`)
  }
  const passed = await throughGate(options, permitted.value, message)
  if (!passed.ok) return passed
  const { told, bytes } = passed.value
  const id = options.newId()
  const { agreement, version: agreementVersion, disclosure: terms } = permitted.value
  const row = { id, to: message.to, type: message.type, agreement, agreementVersion, createdAt: at }
  const disclosure =
    told && terms && disclosureOf(options, { ...row, ...terms, ...stream, told }, message.register ?? {})
  const number = await postMessage(tx, { ...row, body: bodyAtRest(options.atRestKey, id, bytes) }, disclosure)
  await options.reached?.('message-posted')
  return ok({ id, sequence: number ?? undefined })
}

/** The first half of posting, for a long body whose caller has other things to do meanwhile. */
export async function checked(
  options: ExchangeOptions,
  message: Omit<Outgoing, 'register'>,
): Promise<Result<CheckedBody, Fault>> {
  const permitted = options.permitOut(
    { type: message.type, from: options.site, to: message.to },
    options.clock.now(),
  )
  return permitted.ok ? throughGate(options, permitted.value, message) : permitted
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
