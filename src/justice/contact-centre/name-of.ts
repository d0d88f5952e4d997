/** A person's name as the agent says it. */
import type { RegisteredPerson } from '#justice/register'

export function nameOf({
  givenNames,
  familyName,
}: Pick<RegisteredPerson, 'givenNames' | 'familyName'>): string {
  return [givenNames, familyName].filter((name) => name !== '').join(' ')
}
