/** Announced when something of an incident changes. What it follows is told to every role of the site already. */
export const INCIDENTS = 'detection_incidents'
