/** The answer to a message, sealed back to its sender. */
import { err, fault, isErrorCode, ok, type Fault, type Result } from '#kernel'
import { isMessageId, isMessageType } from './message.ts'
import { faultsOf, type Verdict } from './verdict.ts'

export interface GivenVerdict {
  readonly verdict: Verdict['verdict']
  readonly faults: readonly Fault[]
}

export interface Receipt extends GivenVerdict {
  readonly message: { readonly id: string; readonly type: string; readonly sequence: number }
  /** With `message-skipped`: the number that was awaited. */
  readonly expected?: number
  /** With `message-replayed`: what was answered the first time, in case that answer was lost. */
  readonly earlier?: GivenVerdict
}

/** A list can be wrong in every row; its sender needs the first ones to see what went wrong. */
const MOST_FAULTS = 1000

export function givenVerdict(verdict: Verdict): GivenVerdict {
  return { verdict: verdict.verdict, faults: faultsOf(verdict).slice(0, MOST_FAULTS) }
}

export function writeReceipt(receipt: Receipt): Buffer {
  return Buffer.from(JSON.stringify(receipt))
}

export function readReceipt(body: Uint8Array): Result<Receipt, Fault> {
  try {
    const value = JSON.parse(Buffer.from(body).toString('utf8')) as Partial<Receipt> | null
    return value !== null && isReceipt(value) ? ok(value) : err(fault('message-header-malformed'))
  } catch {
    return err(fault('message-header-malformed'))
  }
}

function isReceipt(value: Partial<Receipt>): value is Receipt {
  const { message, earlier, expected } = value
  return (
    message !== undefined &&
    isMessageId(message.id) &&
    isMessageType(message.type) &&
    Number.isSafeInteger(message.sequence) &&
    isGivenVerdict(value) &&
    (earlier === undefined || isGivenVerdict(earlier)) &&
    (expected === undefined || Number.isSafeInteger(expected))
  )
}

function isGivenVerdict({ verdict, faults }: Partial<GivenVerdict>): boolean {
  return (
    ['accepted', 'refused', 'held'].includes(verdict ?? '') && Array.isArray(faults) && faults.every(isFault)
  )
}

function isFault(value: Partial<Fault>): boolean {
  return isErrorCode(value.code)
}
