/** Azure's Shared Key: the request in one canonical form, signed with the account's key (HMAC-SHA-256). */
import { createHmac } from 'node:crypto'

export interface AzureAccount {
  readonly account: string
  /** Base64, as the portal shows it. */
  readonly key: string
}

interface SignedRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly length: number
}

/** The value of `Authorization`. Of the twelve standard headers the room sends the length alone; the others are empty. */
export function signSharedKey({ account, key }: AzureAccount, request: SignedRequest): string {
  const { method, url, headers, length } = request
  const ours = Object.keys(headers)
    .filter((name) => name.startsWith('x-ms-'))
    .sort()
    .map((name) => `${name}:${headers[name] ?? ''}`)
  const query = [...url.searchParams].map(([name, value]) => `${name}:${value}`).sort()
  const text = [
    method,
    ...['', '', length === 0 ? '' : String(length), '', '', '', '', '', '', '', ''],
    ...ours,
    `/${account}${url.pathname}`,
    ...query,
  ].join('\n')
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64')
  return `SharedKey ${account}:${signature}`
}
