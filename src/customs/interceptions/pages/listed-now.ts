/** What the list says of the person now, where that is not what the alert matched: the evidence stays, and the officer knows. */
import type { Alert } from '#customs/alerts'
import { longDate } from '#pages'
import type { InterceptionCase } from '../store.ts'

const FIELDS = ['familyName', 'givenNames', 'dateOfBirth', 'gender'] as const

/** Empty where nothing has changed. */
export function listedNow({ listed }: Pick<Alert, 'listed'>, now: InterceptionCase['listedNow']): string {
  if (now === null || FIELDS.every((field) => now[field] === listed[field])) return ''
  const name = [now.familyName, now.givenNames].filter((part) => part !== '').join(', ')
  const born = now.dateOfBirth.includes('-00') ? now.dateOfBirth : longDate(now.dateOfBirth)
  return `${name}, born ${born}, ${now.gender}`
}
