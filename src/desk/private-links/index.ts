/** The desk's private links: their kinds, and tokens that are drawn from a key. */
export { keyedBy } from './keyed-by.ts'
export { linkKind, type LinkKind } from './link-kind.ts'
