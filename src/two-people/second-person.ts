/** How every page shows what waits for a second person; its macro is `secondPerson` of `landfall/two-people.njk`. */
import type { SignedInPerson } from '#access'
import { fullInstant, summary, when, type FieldError, type SummaryRowView } from '#pages'
import { sentenceOf, unreachable, type Fault, type Result } from '#kernel'
import { agree, decline, withdraw } from './answer.ts'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest, TwoPeopleAct } from './request.ts'

export interface SecondPersonView {
  readonly requestId: string
  readonly facts: readonly SummaryRowView[]
  /** Whoever asked sees it wait; everybody else may answer. */
  readonly isOwn: boolean
  /** What the button does: `Release list 7 as the second person`. */
  readonly agreeText: string
}

export interface Showing {
  /** What was asked, `Release list 7`. */
  readonly asked: string
  readonly person: Pick<SignedInPerson, 'id'>
  readonly at: Date
}

export function secondPerson(request: OpenRequest, { asked, person, at }: Showing): SecondPersonView {
  const isOwn = request.askedBy === person.id
  return {
    requestId: request.id,
    facts: summary([
      { name: 'Asked', value: asked },
      { name: 'By', value: isOwn ? 'you' : { text: request.askedBy, code: true } },
      { name: 'When', value: { time: when(request.askedAt, at) } },
      { name: 'Stands until', value: fullInstant(request.expiresAt) },
    ]),
    isOwn,
    agreeText: `${asked} as the second person`,
  }
}

/** The fields that the macro's forms send; a page adds its own beside them. */
export const secondPersonFields = {
  request: { kind: 'hidden' },
  answer: { kind: 'hidden' },
  reason: {
    kind: 'textarea',
    label: 'Why you decline',
    hint: 'The person who asked reads it. Name nobody.',
    maxLength: 2000,
    rows: 3,
    errors: { tooLong: 'The reason must be 2,000 characters or fewer.' },
  },
} as const

export interface SecondPersonForm {
  readonly request: string
  readonly answer: string
  readonly reason: string
}

export type Answer = 'agree' | 'decline' | 'withdraw'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isAnswer(answer: string): answer is Answer {
  return answer === 'agree' || answer === 'decline' || answer === 'withdraw'
}

/** What was pressed, done; undefined when the form answers no request. */
export async function answerRequest(
  act: TwoPeopleAct,
  kind: RequestKind,
  { request, answer, reason }: SecondPersonForm,
): Promise<Result<Answer, readonly FieldError[]> | undefined> {
  if (!isAnswer(answer) || !UUID.test(request)) return undefined
  if (answer === 'decline' && reason.trim() === '')
    return { ok: false, error: [{ field: 'reason', sentence: 'Say why you decline.' }] }
  const ended = await answered(act, kind, { request, answer, reason: reason.trim() })
  return ended.ok
    ? { ok: true, value: answer }
    : { ok: false, error: [{ field: 'request', sentence: sentenceOf(ended.error.code) }] }
}

function answered(
  act: TwoPeopleAct,
  kind: RequestKind,
  { request, answer, reason }: SecondPersonForm & { readonly answer: Answer },
): Promise<Result<OpenRequest, Fault>> {
  switch (answer) {
    case 'agree':
      return agree(act, kind, request)
    case 'decline':
      return decline(act, kind, request, reason)
    case 'withdraw':
      return withdraw(act, kind, request)
    default:
      return unreachable(answer)
  }
}
