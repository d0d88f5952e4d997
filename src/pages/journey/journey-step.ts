/** One press of a button in a journey: from where, with which answers, and what was pressed. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldError } from '../form/form-definition.ts'
import { textOf, type SentForm } from '../form/sent-form.ts'
import type { PageKit } from '../server/page-kit.ts'
import type { CarriedAnswers } from './carried-answers.ts'
import type { JourneyDefinition } from './journey-definition.ts'
import type { JourneySeal } from './journey-key.ts'

/** A journey on a site, for the length of a request. */
export interface JourneyVisit {
  readonly kit: PageKit
  readonly seal: JourneySeal
  readonly journey: JourneyDefinition
  readonly at: Date
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface JourneyStep {
  readonly from: string
  readonly sent: SentForm
  readonly carried: CarriedAnswers
  readonly fileError: FieldError | undefined
}

export type Press =
  | { readonly kind: 'on' }
  | { readonly kind: 'back' }
  | { readonly kind: 'remove-file' }
  /** Pressed on the twin in the other language, and sent here. */
  | { readonly kind: 'language' }
  | { readonly kind: 'change'; readonly question: string }

export function pressOf(sent: SentForm, journey: JourneyDefinition): Press {
  const [kind, question = ''] = textOf(sent['journey-press']).split(':')
  if (kind === 'back' || kind === 'remove-file' || kind === 'language') return { kind }
  if (kind === 'change' && Object.hasOwn(journey.questions, question)) return { kind, question }
  return { kind: 'on' }
}
