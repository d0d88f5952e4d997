/** What this room’s commits are announced on. */

/** A partner’s secret was made or revoked. */
export const PARTNER_SECRETS = 'partner_secrets'
