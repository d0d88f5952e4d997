/** The four kinds of what a person may ask by right, in any form: the law of each, its clocks, and whom to complain to. */
import type { StatutoryClock } from '#statute'

export const RIGHTS_KINDS = {
  access: {
    text: 'a request for their own information',
    law: 'Privacy Act 2020, IPP 6',
    // A person's official information request about themself is one too: OIA s 12(1A).
    statute: 'privacy',
    decide: { section: 'Privacy Act 2020, s 44' },
    transfer: { section: 'Privacy Act 2020, s 43' },
    complainTo: 'privacy-commissioner',
  },
  correction: {
    text: 'a request to correct their information',
    law: 'Privacy Act 2020, IPP 7',
    statute: 'privacy',
    decide: { section: 'Privacy Act 2020, s 63' },
    transfer: { section: 'Privacy Act 2020, s 62' },
    complainTo: 'privacy-commissioner',
  },
  'official-information': {
    text: 'an official information request',
    law: 'Official Information Act 1982, s 12',
    statute: 'oia',
    decide: { section: 'Official Information Act 1982, s 15' },
    transfer: { section: 'Official Information Act 1982, s 14' },
    complainTo: 'ombudsman',
  },
  complaint: {
    text: 'a privacy complaint',
    law: 'Privacy Act 2020, Part 5',
    statute: 'privacy',
    decide: { section: 'the desk’s own promise: the Act sets an agency no day for a complaint' },
    transfer: undefined,
    complainTo: 'privacy-commissioner',
  },
} as const satisfies Record<string, RightsKindRule>

interface RightsKindRule {
  /** As an agent reads it, after “This may be”. */
  readonly text: string
  readonly law: string
  readonly statute: 'privacy' | 'oia'
  readonly decide: { readonly section: string }
  /** Where another agency holds what is asked for. */
  readonly transfer: { readonly section: string } | undefined
  readonly complainTo: 'privacy-commissioner' | 'ombudsman'
}

export type RightsKind = keyof typeof RIGHTS_KINDS

export const RIGHTS_KIND_NAMES = Object.keys(RIGHTS_KINDS) as readonly RightsKind[]

export const DECIDED_WITHIN = { length: 20, unit: 'working-days' } as const satisfies StatutoryClock
export const TRANSFERRED_WITHIN = { length: 10, unit: 'working-days' } as const satisfies StatutoryClock
