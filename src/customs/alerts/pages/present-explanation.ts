/** An explanation as the officer reads it: each field with both values, the level, its sentence and its credit. */
import { longDate, type ComparedField, type Tone } from '#pages'
import type { FieldExplanation } from '#matching'
import { markLetters } from '../mark-letters.ts'
import type { AlertedEntry, AlertedTraveller } from '../alert.ts'
import type { InterceptionAlertRow } from '../store.ts'

const FIELD_WORDS = {
  familyName: 'Family name',
  dateOfBirth: 'Date of birth',
  givenNames: 'Given names',
  gender: 'Gender',
} as const satisfies Record<FieldExplanation['field'], string>

/** Names exactly as held on both sides; dates as people say them. */
function held(field: FieldExplanation['field'], person: AlertedTraveller | AlertedEntry): string {
  return field === 'dateOfBirth' ? longDate(person.dateOfBirth) : person[field]
}

function isName(field: FieldExplanation['field']): field is 'familyName' | 'givenNames' {
  return field === 'familyName' || field === 'givenNames'
}

function toneOf({ credit, of }: FieldExplanation): Tone {
  if (credit === of) return 'good'
  return credit === 0 ? 'danger' : 'attention'
}

export function presentComparison({
  explanation,
  traveller,
  listed,
}: Pick<InterceptionAlertRow, 'explanation' | 'traveller' | 'listed'>): readonly ComparedField[] {
  return explanation.fields.map((compared) => ({
    field: FIELD_WORDS[compared.field],
    left: held(compared.field, traveller),
    right: held(compared.field, listed),
    level: inWords(compared.level),
    tone: toneOf(compared),
    sentence: compared.sentence,
    credit: compared.credit / 100,
    ...(isName(compared.field) && traveller[compared.field] !== '' && listed[compared.field] !== ''
      ? { marked: markLetters(traveller[compared.field], listed[compared.field]) }
      : {}),
  }))
}

/** `two-typing-errors`: `Two typing errors`. */
function inWords(level: string): string {
  return `${level.slice(0, 1).toUpperCase()}${level.slice(1).replaceAll('-', ' ')}`
}
