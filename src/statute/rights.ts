/** What a person may ask of an agency by right: the law of each kind, how long the agency has for what, and whom to complain to. */
import type { StatutoryClock } from './statutory-clock.ts'

export interface Period {
  readonly within: StatutoryClock
  readonly section: string
}

/** Why more time may be taken; told within the time that was given first. */
export interface ExtensionGround {
  readonly ground: string
  readonly words: string
}

export interface RightRule {
  readonly law: string
  /** Whose definition of a working day counts. */
  readonly statute: 'privacy' | 'oia'
  readonly assist: string
  readonly decide: Period
  /** Where another agency holds what is asked for, or it is more closely connected with its functions. */
  readonly transfer: Period | undefined
  readonly extend: { readonly section: string; readonly grounds: readonly ExtensionGround[] } | undefined
  /** A second duty: what was granted is given without undue delay. */
  readonly provide: string | undefined
  readonly complainTo: 'privacy-commissioner' | 'ombudsman'
}

const TWENTY_DAYS: StatutoryClock = { length: 20, unit: 'working-days' }
const TEN_DAYS: StatutoryClock = { length: 10, unit: 'working-days' }

const VOLUME: ExtensionGround = {
  ground: 'volume',
  words:
    'It asks for, or needs a search through, so much information that keeping the time would interfere unreasonably with our other work',
}
const CONSULTATIONS: ExtensionGround = {
  ground: 'consultations',
  words: 'We must consult others before we can decide, and that cannot be done in the time',
}
const COMPLEXITY: ExtensionGround = {
  ground: 'complexity',
  words: 'It raises questions so complex that they cannot be answered in the time',
}

export const RIGHTS = {
  access: {
    law: 'Privacy Act 2020, IPP 6',
    // A person's official information request about themself is one too: OIA s 12(1A).
    statute: 'privacy',
    assist: 'Privacy Act 2020, s 42',
    decide: { within: TWENTY_DAYS, section: 'Privacy Act 2020, s 44' },
    transfer: { within: TEN_DAYS, section: 'Privacy Act 2020, s 43' },
    extend: { section: 'Privacy Act 2020, s 48', grounds: [VOLUME, CONSULTATIONS, COMPLEXITY] },
    provide: 'Privacy Act 2020, s 45',
    complainTo: 'privacy-commissioner',
  },
  correction: {
    law: 'Privacy Act 2020, IPP 7',
    statute: 'privacy',
    assist: 'Privacy Act 2020, s 61',
    decide: { within: TWENTY_DAYS, section: 'Privacy Act 2020, s 63' },
    transfer: { within: TEN_DAYS, section: 'Privacy Act 2020, s 62' },
    extend: { section: 'Privacy Act 2020, s 65', grounds: [VOLUME, CONSULTATIONS, COMPLEXITY] },
    provide: undefined,
    complainTo: 'privacy-commissioner',
  },
  'official-information': {
    law: 'Official Information Act 1982, s 12',
    statute: 'oia',
    assist: 'Official Information Act 1982, s 13',
    decide: { within: TWENTY_DAYS, section: 'Official Information Act 1982, s 15' },
    transfer: { within: TEN_DAYS, section: 'Official Information Act 1982, s 14' },
    extend: { section: 'Official Information Act 1982, s 15A', grounds: [VOLUME, CONSULTATIONS] },
    provide: 'Official Information Act 1982, s 15(1)',
    complainTo: 'ombudsman',
  },
  complaint: {
    law: 'Privacy Act 2020, Part 5',
    statute: 'privacy',
    assist: 'the agency’s own promise',
    decide: {
      within: TWENTY_DAYS,
      section: 'the agency’s own promise: the Act sets an agency no day for a complaint',
    },
    transfer: undefined,
    extend: undefined,
    provide: undefined,
    complainTo: 'privacy-commissioner',
  },
} as const satisfies Record<string, RightRule>

export type RightKind = keyof typeof RIGHTS

export const RIGHT_KINDS = Object.keys(RIGHTS) as readonly RightKind[]
