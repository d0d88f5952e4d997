/** On what grounds people are not told, or not yet (Privacy Act 2020 s 116). None of them is a ground not to tell the Commissioner. */

interface ExceptionGround {
  readonly law: string
  readonly text: string
  /** Of everybody; an exception may be of one person. */
  readonly isDelay: boolean
  /** What the section asks of whoever relies on it. */
  readonly duty?: string
}

export const EXCEPTION_GROUNDS = {
  security: {
    law: 's 116(1)(a)(i)',
    text: 'Telling would be likely to prejudice the security or defence of New Zealand, or its international relations',
    isDelay: false,
  },
  'maintenance-of-the-law': {
    law: 's 116(1)(a)(ii)',
    text: 'Telling would be likely to prejudice the maintenance of the law by a public sector agency',
    isDelay: false,
  },
  safety: {
    law: 's 116(1)(a)(iii)',
    text: 'Telling would be likely to endanger the safety of any person',
    isDelay: false,
  },
  'trade-secret': {
    law: 's 116(1)(a)(iv)',
    text: 'Telling would be likely to reveal a trade secret',
    isDelay: false,
  },
  'under-sixteen': {
    law: 's 116(2)(a)',
    text: 'The person is under 16, and telling them would be contrary to their interests',
    isDelay: false,
    duty: 'Consider whether their representative can be told instead.',
  },
  health: {
    law: 's 116(2)(b)',
    text: 'Telling would be likely to prejudice the health of the person, after a health practitioner was consulted where practicable',
    isDelay: false,
    duty: 'Consider whether their representative can be told instead.',
  },
  delay: {
    law: 's 116(4)',
    text: 'Delay: telling now may put at risk the security of what the agency holds, and that outweighs the benefit of telling',
    isDelay: true,
    duty: 'Only for as long as the risk outweighs the benefit; the Commissioner is told all the same, and now.',
  },
} as const satisfies Record<string, ExceptionGround>

export type GroundName = keyof typeof EXCEPTION_GROUNDS

export const GROUND_NAMES = Object.keys(EXCEPTION_GROUNDS) as readonly GroundName[]
