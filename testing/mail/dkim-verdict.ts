/** Checks a DKIM signature (RFC 6376, relaxed/relaxed, rsa-sha256) by itself, apart from the library that signs. */
import { createHash, verify, type KeyObject } from 'node:crypto'

export interface DkimVerdict {
  readonly domain: string
  readonly selector: string
  readonly body: boolean
  readonly signature: boolean
  readonly signed: readonly string[]
}

export function dkimVerdict(raw: Buffer, publicKey: KeyObject): DkimVerdict {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/)
  const own = headers.find((line) => /^dkim-signature:/i.test(line)) ?? ''
  const tags = Object.fromEntries(
    own
      .slice(own.indexOf(':') + 1)
      .split(';')
      .map((tag) => tag.trim().split(/=([\s\S]*)/))
      .map(([name = '', value = '']) => [name, value.replace(/\s+/g, '')]),
  )
  const signed = (tags['h'] ?? '').toLowerCase().split(':')
  const lines = signed.flatMap((name) => {
    const found = headers.findLast((line) => line.toLowerCase().startsWith(`${name}:`))
    return found === undefined ? [] : [`${relaxedHeader(found)}\r\n`]
  })
  const unsigned = relaxedHeader(own.replace(/(\bb=)[\s\S]*?(?=;|$)/, '$1'))
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64')
  return {
    domain: tags['d'] ?? '',
    selector: tags['s'] ?? '',
    body: bodyHash === tags['bh'],
    signature: verify(
      'sha256',
      Buffer.from(lines.join('') + unsigned, 'latin1'),
      publicKey,
      Buffer.from(tags['b'] ?? '', 'base64'),
    ),
    signed,
  }
}

function relaxedHeader(line: string): string {
  const colon = line.indexOf(':')
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
}
