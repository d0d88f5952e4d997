/** Points of a list's way through this room at which a machine may stop: a test kills the process at each of them. */
export const ALERT_LIST_STEPS = ['list-prepared', 'list-written'] as const

export type AlertListStep = (typeof ALERT_LIST_STEPS)[number]
