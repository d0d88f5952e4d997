/** Screens a traveller by scoring everyone on the list: slow, and the measure of `screen`. */
import { comparedPerson } from './compared-person.ts'
import { inOrder, isInBand, scoreAt, type Match } from './match.ts'
import type { MatchingIndex } from './matching-index.ts'
import type { Traveller } from './person.ts'
import { birthDateLevel } from './score-pair.ts'
import type { ScreeningOptions } from './screen.ts'

export function screenExhaustively(
  index: MatchingIndex,
  traveller: Traveller,
  options?: ScreeningOptions,
): readonly Match[] {
  const { plan, columns } = index
  const lowestBand = options?.lowestBand ?? 'A'
  const lowestScore = plan.bands.find(({ band }) => band === lowestBand)?.from ?? 0
  const compared = comparedPerson(traveller)
  const withoutBirthDate =
    plan.fields.familyName.weight + plan.fields.givenNames.weight + plan.fields.gender.weight
  const matches: Match[] = []
  for (let position = 0; position < index.people; position++) {
    const { credit } = birthDateLevel(plan, compared.born, columns.born[position] ?? 0)
    // The score is a sum: where equal names and genders would not make up for the birth dates, the names are not read.
    if (credit + withoutBirthDate < lowestScore) continue
    const pair = scoreAt(index, compared, position, lowestScore)
    if (pair !== undefined && isInBand(pair, lowestBand)) matches.push(pair)
  }
  return inOrder(matches)
}
