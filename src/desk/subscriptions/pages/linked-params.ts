/** What stands in the address of a subscriber's own pages: a letter and the token of a private link. */
import Type from 'typebox'

export const linkParams = Type.Object({ link: Type.String({ pattern: '^s[A-Za-z0-9_-]{43}$' }) })
