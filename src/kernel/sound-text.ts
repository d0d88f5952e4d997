/** What a database can hold of what comes from outside: refused at the doors, alike for everybody, and nowhere later. */
import { fault, type Fault } from './fault.ts'

/** PostgreSQL's text has no U+0000, and half of a surrogate pair is no character. */
export function isSoundText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

/**
 * The first thing in a value as JSON or a parser gave it that cannot be held: text, the name of a member, or a number
 * beyond all numbers (`1e400`). Names the place as far as it is made of plain names, and never what stands there.
 */
export function unsoundPart(value: unknown): Fault | undefined {
  // Without recursion: how deep somebody nests is theirs to say.
  const waiting: { readonly part: unknown; readonly field: string }[] = [{ part: value, field: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, field } = next
    if (typeof part === 'string' && !isSoundText(part)) return faultAt('text-unsound', field)
    if (typeof part === 'number' && !Number.isFinite(part)) return faultAt('number-out-of-range', field)
    if (typeof part !== 'object' || part === null) continue
    for (const [name, member] of Object.entries(part)) {
      if (!isSoundText(name)) return faultAt('text-unsound', field)
      waiting.push({ part: member, field: placeOf(field, name) })
    }
  }
  return undefined
}

function faultAt(code: 'text-unsound' | 'number-out-of-range', field: string): Fault {
  return fault(code, field === '' ? {} : { field })
}

/** Other names are somebody's own text, and a place need not be longer than a person reads. */
function placeOf(field: string, name: string): string {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(name) || field.length > 100) return field
  return field === '' ? name : `${field}.${name}`
}
