/**
 * A page that is loaded anew by itself, for whoever has no script: it says so, and can be kept still, so that what is
 * being typed is not lost and a slow reader comes to the end (WCAG 2.2, 2.2.1 and 2.2.2).
 */
const STILL = 'still'

export interface Refreshing {
  /** 0 while it is kept still, and of a page that is never loaded anew. */
  readonly afterSeconds: number
  /** To the same view, kept still or loaded anew again; none of a page that is never loaded anew. */
  readonly other: { readonly seconds: number; readonly href: string } | undefined
}

export const NEVER_REFRESHED: Refreshing = { afterSeconds: 0, other: undefined }

/** @param address as it was asked for, with its query */
export function refreshing(address: string, seconds: number | undefined): Refreshing {
  if (seconds === undefined) return NEVER_REFRESHED
  const [path = '', query = ''] = address.split('?', 2)
  const parts = new URLSearchParams(query)
  const isStill = parts.has(STILL)
  if (isStill) parts.delete(STILL)
  else parts.set(STILL, 'yes')
  const href = parts.size === 0 ? path : `${path}?${parts.toString()}`
  return { afterSeconds: isStill ? 0 : seconds, other: { seconds, href } }
}
