/** What stands in the address of a person's own page. */
import Type from 'typebox'

/** A letter and the token of a private link. */
export const linkParams = Type.Object({ link: Type.String({ pattern: '^r[A-Za-z0-9_-]{20,50}$' }) })
