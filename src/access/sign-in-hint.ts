/** Whom a link asks to sign in: a hint for the identity provider, and never more than that. */

/**
 * The identifier of somebody, in a closed shape; undefined when it is anything else. What providers commonly take, a
 * person’s mail address, is personal data, which stands in no address of ours.
 */
export function signInHint(wanted: unknown): string | undefined {
  return typeof wanted === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(wanted) ? wanted : undefined
}
