/** What kinds of things the programme keeps, in the words that a person who asks is told. */

/** What kind of thing a column holds; the sentence is what a person who asks is told. */
export const DATA_CATEGORIES = {
  identity: 'Who somebody is: names, birth date, gender, the number that an agency gave them',
  'travel-document': 'What a passport says beyond the name',
  movement: 'Where and when somebody crosses the border',
  debt: 'What somebody owes, and the warrants for it',
  decision: 'What the programme concluded about somebody, and why',
  staff: 'Who of an agency did something',
  sealed: 'Ciphertext; it opens only under a key that is not in the database',
  secret: 'A hash of something that signs somebody in, or what proves a sign-in; never shown',
  record: 'Numbers, states, times and hashes of the programme itself; nothing about a person',
} as const satisfies Record<string, string>

export type DataCategory = keyof typeof DATA_CATEGORIES

/** The categories that are about somebody. */
export const PERSONAL_CATEGORIES: readonly DataCategory[] = [
  'identity',
  'travel-document',
  'movement',
  'debt',
  'decision',
  'staff',
]
