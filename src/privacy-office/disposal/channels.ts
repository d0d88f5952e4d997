/** What disposal announces. */
export const DISPOSAL_AGREED = 'disposal_agreed'
