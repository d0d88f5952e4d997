/** How many requests a second person answered in their time, and how many were left until they lapsed. */
import type { Database } from '#database'
import { countAnswered, type AnsweredCounts } from './store.ts'

export function answeredInTime({ site, as }: Pick<Database, 'site' | 'as'>): Promise<AnsweredCounts> {
  return as(`${site}_two_people`, countAnswered)
}
