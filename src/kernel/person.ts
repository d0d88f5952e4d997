/** Words about people that every agency uses; the values are those of the alert list file. */

/** `X` stands for unspecified, indeterminate or unknown (ICAO 9303: `<`); it never counts as a contradiction. */
export const GENDERS = ['M', 'F', 'X'] as const
export type Gender = (typeof GENDERS)[number]

export const ALERT_TYPES = ['interception', 'silent'] as const
export type AlertType = (typeof ALERT_TYPES)[number]

export const DIRECTIONS = ['arrival', 'departure'] as const
export type Direction = (typeof DIRECTIONS)[number]
