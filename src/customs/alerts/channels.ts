/** What this room’s commits are announced on: interception alerts only, and never a silent one. */

/** An interception alert was raised (a trigger of the alerts). */
export const INTERCEPTION_ALERTS = 'interception_alerts'
