/** A store that speaks S3 for tests, and is honest: it checks every signature (Signature Version 4) and every hash. */
import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answeringServer, type StoreServer, type ServerAnswer } from './store-server.ts'

export interface S3Account {
  readonly keyId: string
  readonly secret: string
  readonly region: string
}

export function startS3Server(account: S3Account): Promise<StoreServer> {
  const uploads = new Map<string, Map<number, Buffer>>()
  return answeringServer((request, url, body, objects) => {
    const refusal = refusalOf(account, request, url, body)
    if (refusal !== undefined) return { status: 403, body: `<Error><Code>${refusal}</Code></Error>` }
    const upload = url.searchParams.get('uploadId')
    if (request.method === 'POST' && url.searchParams.has('uploads')) {
      const id = randomUUID()
      uploads.set(id, new Map())
      return {
        status: 200,
        body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      }
    }
    if (upload === null) return answerWhole(request.method, url.pathname, body, objects)
    const parts = uploads.get(upload)
    if (parts === undefined) return { status: 404 }
    if (request.method === 'PUT') {
      parts.set(Number(url.searchParams.get('partNumber')), body)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    uploads.delete(upload)
    return request.method === 'POST' ? join(parts, url.pathname, body.toString(), objects) : { status: 204 }
  })
}

const etagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`

/** As S3: the parts in the order of the list, each with its tag, and none but the last smaller than 5 MiB. */
function join(
  parts: Map<number, Buffer>,
  path: string,
  list: string,
  objects: Map<string, Buffer>,
): ServerAnswer {
  const named = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)]
  const bytes = named.map(([, number, etag]) => {
    const part = parts.get(Number(number))
    return part !== undefined && etagOf(part) === etag ? part : undefined
  })
  const isWhole = bytes.every(
    (part, at) => part !== undefined && (at === bytes.length - 1 || part.length >= 5 * 2 ** 20),
  )
  if (!isWhole || bytes.length !== parts.size)
    return { status: 400, body: '<Error><Code>InvalidPart</Code></Error>' }
  objects.set(path, Buffer.concat(bytes.filter((part) => part !== undefined)))
  return { status: 200, body: '<CompleteMultipartUploadResult/>' }
}

function answerWhole(
  method: string | undefined,
  path: string,
  body: Buffer,
  objects: Map<string, Buffer>,
): ServerAnswer {
  const held = objects.get(path)
  switch (method ?? 'GET') {
    case 'PUT':
      objects.set(path, body)
      return { status: 200 }
    case 'DELETE':
      objects.delete(path)
      return { status: 204 }
    default:
      return held === undefined ? { status: 404 } : { status: 200, body: held }
  }
}

function refusalOf(account: S3Account, request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(
      request.headers.authorization ?? '',
    )
  if (given === null) return 'AccessDenied'
  const [, keyId, scope = '', signedHeaders = '', signature] = given
  if (keyId !== account.keyId) return 'InvalidAccessKeyId'
  const hash = String(request.headers['x-amz-content-sha256'])
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .sort()
      .join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name])}`),
    '',
    signedHeaders,
    hash,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope
    .split('/')
    .reduce<string | Buffer>((signing, part) => hmac(signing, part), `AWS4${account.secret}`)
  return hmac(key, text).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
