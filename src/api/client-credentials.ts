/** A programme's credentials in a request for a token: HTTP Basic, or in the form; never both (RFC 6749 2.3). */

export interface Credentials {
  readonly id: string
  readonly secret: string
}

const BASIC = /^Basic ([A-Za-z0-9+/]+={0,2})$/i

export function credentialsOf(
  authorization: string | undefined,
  form: Readonly<Record<string, unknown>>,
): Credentials | 'twice' | undefined {
  const { client_id: id, client_secret: secret } = form
  if (authorization === undefined)
    return typeof id === 'string' && typeof secret === 'string' ? { id, secret } : undefined
  return secret === undefined ? basicOf(authorization) : 'twice'
}

/** Both halves are form-encoded before they are put together (RFC 6749 2.3.1). */
function basicOf(authorization: string): Credentials | undefined {
  const encoded = BASIC.exec(authorization)?.[1]
  const [, id, secret] = /^([^:]*):(.*)$/.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  if (id === undefined || secret === undefined) return undefined
  try {
    return { id: decoded(id), secret: decoded(secret) }
  } catch {
    return undefined
  }
}

function decoded(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '))
}
