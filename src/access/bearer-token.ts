/** The token of an `Authorization: Bearer …` header (RFC 6750 2.1); undefined unless it has the form of one. */

const BEARER = /^Bearer ([A-Za-z0-9._-]{20,200})$/i

export function bearerToken(authorization: string | undefined): string | undefined {
  return BEARER.exec(authorization ?? '')?.[1]
}
