/** Words that registers write where a name is not known; they are no name. */
export const PLACEHOLDER_NAMES = [
  'FNU',
  'LNU',
  'NFN',
  'NLN',
  'UNKNOWN',
  'UNK',
  'NONAME',
  'NMN',
  'XXX',
  'XXXX',
] as const

/** Words at the end of a family name that tell generations apart in a register, and that passports leave out. */
export const GENERATION_WORDS = ['JR', 'SR', 'JUNIOR', 'SENIOR', 'II', 'III', 'IV'] as const
