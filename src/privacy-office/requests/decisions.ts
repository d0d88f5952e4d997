/** What can be decided about each kind of request, under which section, and in which words the person is told. */
import type { RightKind } from '#statute'

export interface DecisionRule {
  /** As whoever decides chooses it. */
  readonly text: string
  readonly section: string
  /** As the person reads it. */
  readonly told: string
  /** Reasons are owed, and a second person agrees. */
  readonly isRefusal: boolean
  /** Something is given after it. */
  readonly gives: boolean
}

const GIVE = { isRefusal: false, gives: true } as const
const DO = { isRefusal: false, gives: false } as const
const REFUSE = { isRefusal: true, gives: false } as const

export const DECISIONS = {
  access: {
    granted: {
      text: 'Give all of it',
      section: 'Privacy Act 2020, s 44(2)(a)',
      told: 'We give you all the information that we hold about you.',
      ...GIVE,
    },
    'granted-on-conditions': {
      text: 'Give it, on conditions',
      section: 'Privacy Act 2020, s 54',
      told: 'We give you the information that we hold about you on the conditions that we name, because there would be good reason to refuse it.',
      isRefusal: true,
      gives: true,
    },
    'granted-in-part': {
      text: 'Give it without what is withheld',
      section: 'Privacy Act 2020, ss 44(2)(a), 46 and 55',
      told: 'We give you the information that we hold about you, without some parts of it. The copy says for each part on which ground.',
      isRefusal: true,
      gives: true,
    },
    refused: {
      text: 'Refuse it',
      section: 'Privacy Act 2020, ss 44(2)(b) and 46',
      told: 'We do not give you the information that you asked for.',
      ...REFUSE,
    },
    'neither-confirm-nor-deny': {
      text: 'Neither confirm nor deny that there is any',
      section: 'Privacy Act 2020, s 47',
      told: 'We neither confirm nor deny that we hold the information that you asked for.',
      ...REFUSE,
    },
  },
  correction: {
    corrected: {
      text: 'Correct it',
      section: 'Privacy Act 2020, s 63(2)(a)',
      told: 'We have corrected the information.',
      ...DO,
    },
    'not-corrected': {
      text: 'Do not correct it',
      section: 'Privacy Act 2020, ss 63(2)(b) and 64',
      told: 'We do not correct the information. You may give us a statement of correction; we attach it so that it is always read with the information.',
      ...REFUSE,
    },
  },
  'official-information': {
    granted: {
      text: 'Give all of it',
      section: 'Official Information Act 1982, s 15(1)',
      told: 'We give you the information that you asked for.',
      ...GIVE,
    },
    'granted-in-part': {
      text: 'Give part of it',
      section: 'Official Information Act 1982, ss 15(1), 17 and 19',
      told: 'We give you part of the information that you asked for. Of what we do not give, we say on which ground.',
      isRefusal: true,
      gives: true,
    },
    refused: {
      text: 'Refuse it',
      section: 'Official Information Act 1982, ss 18 and 19',
      told: 'We do not give you the information that you asked for.',
      ...REFUSE,
    },
    'neither-confirm-nor-deny': {
      text: 'Neither confirm nor deny that there is any',
      section: 'Official Information Act 1982, ss 10, 18(b) and 19',
      told: 'We neither confirm nor deny that the information that you asked for exists.',
      ...REFUSE,
    },
  },
  complaint: {
    upheld: {
      text: 'The complaint is right',
      section: 'Privacy Act 2020, s 69',
      told: 'Your complaint is right.',
      ...DO,
    },
    'not-upheld': {
      text: 'The complaint is not right',
      section: 'Privacy Act 2020, s 69',
      told: 'We looked into your complaint, and do not find that your privacy was interfered with.',
      ...REFUSE,
    },
  },
} as const satisfies Record<RightKind, Readonly<Record<string, DecisionRule>>>

export type Decision = {
  [Kind in RightKind]: keyof (typeof DECISIONS)[Kind]
}[RightKind]

/** Undefined where nothing of the kind can be decided so. */
export function decisionRule(kind: RightKind, decision: string): DecisionRule | undefined {
  const rules: Readonly<Record<string, DecisionRule>> = DECISIONS[kind]
  return Object.hasOwn(rules, decision) ? rules[decision] : undefined
}
