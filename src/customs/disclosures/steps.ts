/** Points of a disclosure at which a machine may stop: a test kills the process at each of them. */
export const DISCLOSURE_STEPS = ['alerts-taken', 'disclosures-registered', 'disclosures-committed'] as const

export type DisclosureStep = (typeof DISCLOSURE_STEPS)[number]
