/** A store that speaks as Azure Blob Storage does, for tests, and checks every Shared Key signature. */
import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answeringServer, type StoreServer } from './store-server.ts'

export interface AzureTestAccount {
  readonly account: string
  readonly key: string
}

export function startAzureServer(account: AzureTestAccount): Promise<StoreServer> {
  const blocks = new Map<string, Buffer>()
  return answeringServer((request, url, body, objects) => {
    if (!isSigned(account, request, url)) return { status: 403 }
    const [path, held] = [url.pathname, objects.get(url.pathname)]
    const block = `${path} ${url.searchParams.get('blockid') ?? ''}`
    switch (`${request.method ?? ''} ${url.searchParams.get('comp') ?? ''}`.trim()) {
      case 'PUT block':
        blocks.set(block, body)
        return { status: 201 }
      case 'PUT blocklist': {
        const named = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)]
        const parts = named.map(([, id]) => blocks.get(`${path} ${id ?? ''}`))
        if (parts.includes(undefined)) return { status: 400 }
        objects.set(path, Buffer.concat(parts.filter((part) => part !== undefined)))
        return { status: 201 }
      }
      case 'PUT':
        if (request.headers['x-ms-blob-type'] !== 'BlockBlob') return { status: 400 }
        objects.set(path, body)
        return { status: 201 }
      case 'DELETE':
        return { status: objects.delete(path) ? 202 : 404 }
      default:
        return held === undefined ? { status: 404 } : { status: 200, body: held }
    }
  })
}

/** From the documentation of the protocol, and not from the code under test: the standard headers by name. */
const STANDARD = [
  ...['content-encoding', 'content-language', 'content-length', 'content-md5', 'content-type', 'date'],
  ...['if-modified-since', 'if-match', 'if-none-match', 'if-unmodified-since', 'range'],
]

function isSigned({ account, key }: AzureTestAccount, request: IncomingMessage, url: URL): boolean {
  const { headers } = request
  const standard = STANDARD.map((name) => String(headers[name] ?? ''))
  const text = [
    request.method,
    ...standard.map((value, at) => (STANDARD[at] === 'content-length' && value === '0' ? '' : value)),
    ...Object.keys(headers)
      .filter((name) => name.startsWith('x-ms-'))
      .sort()
      .map((name) => `${name}:${String(headers[name])}`),
    [
      `/${account}${url.pathname}`,
      ...[...url.searchParams].map(([name, value]) => `${name}:${value}`).sort(),
    ].join('\n'),
  ].join('\n')
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64')
  return headers.authorization === `SharedKey ${account}:${signature}`
}
