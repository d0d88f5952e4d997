/** What of a visit is counted, each by itself. */
export const KINDS = ['page', 'site', 'browser'] as const

export type Kind = (typeof KINDS)[number]
