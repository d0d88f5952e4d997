/** How many calls, of how many officers, are written together at least. Whoever changes a number reads decision 0100 first. */
export const CALLS_POLICY = {
  /** Fewer at once, and who knows what one of them was about could tell the others. */
  leastCalls: 10,
  /** Calls of one or two officers are told apart by whoever holds the telephone's records. */
  leastOfficers: 3,
  /** How often it is looked whether there are enough; a stopped machine loses no more than what was not written. */
  lookedEveryMinutes: 15,
} as const
