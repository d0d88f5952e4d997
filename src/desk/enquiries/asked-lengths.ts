/** The most that each answer to “ask a question” may hold, whichever door it comes in by. */
export const ASKED_LENGTHS = { name: 200, email: 254, company: 200, description: 10_000 } as const
