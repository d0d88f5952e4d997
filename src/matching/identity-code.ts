/**
 * The alpha-numeric code that a traveller's details become (the programme's own description of its matching). It spells
 * out the keys by which the index is asked: family name, first given name, birth date, gender.
 */
import type { ComparedPerson } from './compared-person.ts'

export function identityCode({ family, given, born, gender }: ComparedPerson): string {
  return [family.whole, given.core, String(born).padStart(8, '0'), gender].join('-')
}
