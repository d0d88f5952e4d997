/** Searches the released bytes for words as they could be written there: every usual coding, plain and as PDF writes it. */
import { inflateSync } from 'node:zlib'

/** In pixels and other packed data a short word occurs by chance: six bytes in twenty million with a chance of 1 in 10,000,000. */
const LEAST_BYTES_IN_PIXELS = 6
const MOST_UNPACKED = 256 * 1024 * 1024

/** `bytes`, `streams`: where a word was found. */
export function searchBytes(bytes: Buffer, words: readonly string[]): ReadonlySet<'bytes' | 'streams'> {
  const found = new Set<'bytes' | 'streams'>()
  const sought = words.flatMap(spellings)
  const { text, pictures } = partsOf(bytes)
  const outside = text.map(({ data }) => data)
  if (sought.some((spelling) => text.some(({ data, packed }) => !packed && holds(data, spelling))))
    found.add('bytes')
  if (sought.some((spelling) => text.some(({ data, packed }) => packed && holds(data, spelling))))
    found.add('streams')
  const long = sought.filter(({ needle }) => needle.length >= LEAST_BYTES_IN_PIXELS)
  if (long.some((spelling) => [...outside, ...pictures].some((data) => data.includes(spelling.needle))))
    found.add('streams')
  return found
}

interface Spelling {
  readonly needle: Buffer
  /** A letter right before or after makes it a part of another word. */
  readonly isShort: boolean
}

function spellings(word: string): Spelling[] {
  const forms = new Set(
    [word, word.toLowerCase(), word.toUpperCase(), titled(word)].flatMap((form) => [
      form.normalize('NFC'),
      form.normalize('NFD'),
    ]),
  )
  return [...forms].flatMap((form) => {
    const codings = [Buffer.from(form), utf16(form), Buffer.from(form, 'utf16le')]
    if (/^[\u0000-\u00ff]*$/u.test(form)) codings.push(Buffer.from(form, 'latin1'))
    // A PDF writes strings in hexadecimal too.
    const hexadecimal = codings.map((coding) => Buffer.from(coding.toString('hex')))
    const capitals = hexadecimal.map((coding) => Buffer.from(coding.toString().toUpperCase()))
    const isShort = form.length < 7
    return [...codings, ...hexadecimal, ...capitals].map((needle) => ({ needle, isShort }))
  })
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function holds(data: Buffer, { needle, isShort }: Spelling): boolean {
  for (let at = data.indexOf(needle); at !== -1; at = data.indexOf(needle, at + 1)) {
    if (!isShort || !(isLetter(data[at - 1]) || isLetter(data[at + needle.length]))) return true
  }
  return false
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xc0)
}

interface Parts {
  readonly text: readonly { readonly data: Buffer; readonly packed: boolean }[]
  readonly pictures: readonly Buffer[]
}

/** The file outside its streams; its streams unpacked; and those that hold pixels or fonts. */
function partsOf(bytes: Buffer): Parts {
  const text: { data: Buffer; packed: boolean }[] = []
  const pictures: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', from)) {
    const dictionary =
      bytes
        .toString('latin1', Math.max(from, at - 600), at)
        .split(/\bobj\b/)
        .at(-1) ?? ''
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    if (end === -1) break
    text.push({ data: bytes.subarray(from, at), packed: false })
    const raw = bytes.subarray(start, end)
    const plain = /FlateDecode/.test(dictionary) ? inflated(raw) : raw
    if (/\/Subtype\s*\/Image|\/Length1\b|FontFile|CIDFontType0C|OpenType/.test(dictionary))
      pictures.push(raw, plain)
    else text.push({ data: plain, packed: true })
    from = end + 9
  }
  text.push({ data: bytes.subarray(from), packed: false })
  return { text, pictures }
}

function inflated(raw: Buffer): Buffer {
  try {
    return inflateSync(raw, { maxOutputLength: MOST_UNPACKED })
  } catch {
    return raw
  }
}
