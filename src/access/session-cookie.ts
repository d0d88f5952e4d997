/** The one cookie of a site. `__Host-` makes the browser refuse it without Secure, Path=/ or with a domain. */
import { createHash, randomBytes } from 'node:crypto'
import type { SiteName } from '#database'

/** Sites share a host and differ by port, which cookies do not see: so each has a name of its own. */
export const cookieName = (site: SiteName) => `__Host-${site}`

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax'
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export type RandomBytes = (size: number) => Uint8Array

export function newToken(random: RandomBytes = randomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What the database keeps of a token: whoever reads the table cannot sign in with it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The token in a `Cookie` header; undefined unless it has the form of one. */
export function readToken(site: SiteName, header: string | undefined): string | undefined {
  const start = `${cookieName(site)}=`
  const pair = header?.split(/; */).find((candidate) => candidate.startsWith(start))
  const token = pair?.slice(start.length)
  return token !== undefined && TOKEN.test(token) ? token : undefined
}

export function tokenCookie(site: SiteName, token: string): string {
  return `${cookieName(site)}=${token}; ${ATTRIBUTES}`
}

export function clearedCookie(site: SiteName): string {
  return `${cookieName(site)}=; ${ATTRIBUTES}; Max-Age=0`
}
