/** Answers a tracing request from the arrival cards: exact keys or nothing, and of the request no trace but a count. */
import { agreementInForce, messageFields, type TracingAgreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Exchange, type Message, type Receiver, type Verdict } from '#exchange'
import { BrokenPromise, civilDate, fault, parsedJson, type Clock, type Fault } from '#kernel'
import { fullNameKey, passportKey } from './card.ts'
import { countAnswer, newestCard, type FoundCard } from './store.ts'

export interface ArrivalCardsDependencies {
  readonly clock: Clock
  readonly agreements: readonly TracingAgreement[]
  readonly post: Exchange['post']
}

type Request = Readonly<Record<string, string | null>>

const ARRIVAL_CARDS: ActivityActor = {
  kind: 'process',
  id: 'immigration-arrival-cards',
  role: 'arrival-cards',
}

/** Where each field of an answer comes from; a field without a line here cannot be told. */
const FIELDS: Readonly<Record<string, (card: FoundCard) => string | null>> = {
  full_name: (card) => [card.family_name, card.given_names].filter(Boolean).join(', '),
  date_of_birth: (card) => card.date_of_birth,
  gender: (card) => card.gender,
  passport_number: (card) => card.passport_number,
  nationality: (card) => card.nationality,
  occupation: (card) => card.occupation,
  new_zealand_address: (card) => card.new_zealand_address,
  expected_return_date: (card) => card.expected_return_date,
}

export function tracingRequestReceiver(dependencies: ArrivalCardsDependencies): Receiver {
  return {
    type: 'tracing-request',
    from: 'justice',
    role: 'immigration_arrival_cards',
    receive: (tx, message) => answerRequest(tx, dependencies, message),
  }
}

async function answerRequest(
  tx: Tx,
  dependencies: ArrivalCardsDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const at = dependencies.clock.now()
  const subject = { kind: 'message', id: header.id }
  const inForce = agreementInForce(dependencies.agreements, at)
  const request = parsedJson(body)
  const faults = inForce.ok ? checked(request) : [inForce.error]
  if (!inForce.ok || faults.length > 0) {
    await recordActivity(tx, at, ARRIVAL_CARDS, { event: 'tracing-request-refused', subject })
    return refused(...faults)
  }
  await recordActivity(tx, at, ARRIVAL_CARDS, { event: 'arrival-cards-searched', subject })
  const asked = request as Request
  const card = await cardOf(tx, asked)
  const answer = answerOf(inForce.value, asked, card)
  const posted = await dependencies.post(tx, { type: 'tracing-answer', to: 'justice', body: answer })
  // Everything is undone, and the request stays in the mailbox until an answer may leave.
  if (!posted.ok) throw new BrokenPromise('a tracing answer may not leave now', posted.error.code)
  await countAnswer(tx, civilDate(at), card !== undefined)
  return { verdict: 'accepted' }
}

async function cardOf(tx: Tx, asked: Request): Promise<FoundCard | undefined> {
  const { passport_number: passportNumber, full_name: fullName, date_of_birth: dateOfBirth } = asked
  // What the passport did not say is equal to nothing.
  if (!passportNumber || !fullName || !dateOfBirth) return undefined
  const keys = { passportKey: passportKey(passportNumber), nameKey: fullNameKey(fullName), dateOfBirth }
  return keys.passportKey === '' ? undefined : newestCard(tx, keys)
}

function answerOf(agreement: TracingAgreement, asked: Request, card: FoundCard | undefined) {
  const about = messageFields(agreement, 'tracing-answer').fields.map(({ name }) => {
    if (name === 'justice_identifier') return [name, asked['justice_identifier']]
    if (name === 'found') return [name, card !== undefined]
    const source = FIELDS[name]
    if (source === undefined)
      throw new BrokenPromise('the agreement names an answer field that has no source')
    return [name, card === undefined ? null : source(card)]
  })
  return Object.fromEntries(about) as Readonly<Record<string, unknown>>
}

const LONGEST = 400

/** The fields are the agreement's by now; what they say is looked at here. */
function checked(request: unknown): readonly Fault[] {
  return Object.entries(request as Readonly<Record<string, unknown>>).flatMap(([field, value]) => {
    if (value === null) return field === 'justice_identifier' ? [fault('card-value-missing', { field })] : []
    return typeof value !== 'string' || value.length > LONGEST
      ? [fault('request-value-not-text', { field })]
      : []
  })
}
