/** What travels in a journey's one hidden field: the answers so far, sealed and with an end; nothing is kept here. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { SentForm } from '../form/sent-form.ts'
import { addressIn } from '../language/language.ts'
import type { HeldFile, JourneyDefinition } from './journey-definition.ts'
import type { JourneySeal } from './journey-key.ts'

export interface CarriedAnswers {
  /** One journey, however often it is sent. */
  readonly key: string
  readonly begunAt: Date
  /** As they were typed, by question: read anew by today's rules each time. */
  readonly answers: Readonly<Record<string, SentForm>>
  /** Typed, and left with Back before it was an answer. */
  readonly drafts: Readonly<Record<string, SentForm>>
  readonly files: Readonly<Record<string, HeldFile>>
  /** The answers have been shown to be checked: a change leads back there. */
  readonly checked: boolean
}

const HOUR_MS = 3_600_000
/** Since the last page: what somebody left open is not there for the next at the keyboard. */
const LASTS_MS = 4 * HOUR_MS
/** Since the first page, however busy: what was sent is remembered for longer than this. */
const AT_MOST_MS = 24 * HOUR_MS
/** Half of what one request may carry, so that a full form still fits beside it. */
const MOST_CHARACTERS = 96 * 1024

export function beginAnswers(key: string, at: Date): CarriedAnswers {
  return { key, begunAt: at, answers: {}, drafts: {}, files: {}, checked: false }
}

/** Undefined when the answers are more than a page may carry. */
export function sealAnswers(
  seal: JourneySeal,
  journey: JourneyDefinition,
  carried: CarriedAnswers,
  at: Date,
): string | undefined {
  const { begunAt, ...rest } = carried
  const text = JSON.stringify({ ...rest, begun: begunAt.getTime(), sealed: at.getTime() })
  const sealed = seal.seal(contextOf(journey), text)
  return sealed.length > MOST_CHARACTERS ? undefined : sealed
}

export function openAnswers(
  seal: JourneySeal,
  journey: JourneyDefinition,
  sealed: string,
  at: Date,
): Result<CarriedAnswers, ErrorCode> {
  const text = sealed === '' ? undefined : seal.open(contextOf(journey), sealed)
  if (text === undefined) return err('journey-answers-unreadable')
  // Sealed by this programme: its shape is the one above.
  const {
    begun,
    sealed: sealedAt,
    ...rest
  } = JSON.parse(text) as Omit<CarriedAnswers, 'begunAt'> & {
    readonly begun: number
    readonly sealed: number
  }
  const now = at.getTime()
  if (now - sealedAt > LASTS_MS || now - begun > AT_MOST_MS) return err('journey-answers-expired')
  return ok({ ...rest, begunAt: new Date(begun) })
}

/** Answers of one journey, or of another version of its questions, are none of another; its twin in the other language reads them. */
function contextOf({ address, version = 1 }: JourneyDefinition): string {
  return `journey answers ${addressIn('en', address)} ${String(version)}`
}
