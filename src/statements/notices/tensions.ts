/** Where two sentences of the notices cannot both be true as they were written, and what was decided. */

interface Tension {
  readonly between: string
  readonly decided: string
  /** The number of the decision record. */
  readonly record: string
}

export const TENSIONS = {
  T1: {
    between: '“Not disclosed to any third parties”, and suppliers who “will have access”',
    decided:
      'Suppliers are in a public register and see, through a broker, chosen fields for a time; nobody else sees anything',
    record: '0094',
  },
  T2: {
    between: 'Cookies that “do not collect identifiable information”, and no enquiry without them',
    decided: 'Enquiries, feedback and subscriptions need no cookie and no script',
    record: '0024',
  },
  T3: {
    between: '“If you continue, we will take it you are OK”, and “we respect your Do Not Track preference”',
    decided: 'Going on is no consent; the signals win, on the server, in one place',
    record: '0102',
  },
  T4: {
    between: 'Kept “in compliance with the Public Records Act”, which says no longest time',
    decided: 'Each class has the least time of that Act and the most of principle 9',
    record: '0087',
  },
  T5: {
    between: 'Used “only” to assist, and for statistics, reporting and the website',
    decided: 'Statistics are counts of nobody, in tables that reach no person',
    record: '0082',
  },
  T6: {
    between: 'Codes that “cannot be linked back”, and systems whose every activity is logged',
    decided: 'Calls are exempt from the log, and counted in memory, many at a time',
    record: '0100',
  },
  T7: {
    between: '“In any form”, and one form for questions',
    decided: 'A request inside anything that comes is noticed, and its clock counts from the first receipt',
    record: '0088',
  },
  T8: {
    between: '“No later than 20 working days”, and an Act that counts them to the decision',
    decided: 'Two clocks: to decide, and to give without undue delay',
    record: '0088',
  },
  T9: {
    between: 'The visitor’s domain name “always recorded”, and nothing disclosed to anybody',
    decided: 'It is not recorded: to ask for it is to tell a resolver who came',
    record: '0101',
  },
  T10: {
    between: '“Last updated on 16 December 2015”, and systems that change every day',
    decided: 'Each sentence is bound to the tests that keep it, and says when they last held',
    record: '0104',
  },
  T11: {
    between: 'In New Zealand, on the premises and overseas, and nobody can say which record is where',
    decided: 'Each record and file says where it lies',
    record: '0085',
  },
  T12: {
    between: 'Shared “if necessary”, and nobody sees with whom',
    decided: 'A share is an act with fields, a purpose and an end, on the person’s own page',
    record: '0081',
  },
} as const satisfies Record<string, Tension>

export type TensionName = keyof typeof TENSIONS
