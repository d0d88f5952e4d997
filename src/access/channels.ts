/** What this room’s commits are announced on. */

/** A lane’s token was issued or withdrawn. */
export const LANE_TOKENS = 'lane_tokens'
