/** Whether family and given names stand in each other's place. */
import type { ComparedPerson } from './compared-person.ts'
import { isOneTypingErrorApart } from './edit-distance.ts'
import type { NameForms } from './name-forms.ts'

/** One whole name equals the other's other name, and what is left agrees at least in its first word. */
export function areSwapped(traveller: ComparedPerson, listed: ComparedPerson): boolean {
  return (
    (equalWholes(traveller.given, listed.family) && agree(traveller.family, listed.given)) ||
    (equalWholes(traveller.family, listed.given) && agree(traveller.given, listed.family))
  )
}

/** The same with at most one typing error in each name. */
export function areSwappedClosely(traveller: ComparedPerson, listed: ComparedPerson): boolean {
  return (
    (close(traveller.given.whole, listed.family.whole) || close(traveller.given.core, listed.family.whole)) &&
    (close(traveller.family.whole, listed.given.whole) ||
      close(firstWord(traveller.family), firstWord(listed.given)))
  )
}

function equalWholes(a: NameForms, b: NameForms): boolean {
  return a.whole !== '' && a.whole === b.whole
}

function agree(a: NameForms, b: NameForms): boolean {
  return equalWholes(a, b) || (firstWord(a) !== '' && firstWord(a) === firstWord(b))
}

function firstWord(name: NameForms): string {
  return name.folded[0] ?? ''
}

function close(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a === b || (Math.max(a.length, b.length) >= 4 && isOneTypingErrorApart(a, b))
}
