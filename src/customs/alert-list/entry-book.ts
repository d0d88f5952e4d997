/**
 * The entries of the list in force exactly as they are held, macrons kept, for the few that match: one shared buffer,
 * in the order of person profile numbers, so that a thread can hand it to another without copying.
 */
import type { ListEntry } from './list-entry.ts'

const WORD = 4

/** Layout: how many entries, where each begins and where the last one ends (32-bit words), then each as UTF-8 JSON. */
export function bindEntries(entries: readonly ListEntry[]): SharedArrayBuffer {
  const sorted = [...entries].sort((a, b) => (a.person_profile_number < b.person_profile_number ? -1 : 1))
  const texts = sorted.map((entry) => Buffer.from(JSON.stringify(entry)))
  const head = (texts.length + 2) * WORD
  const book = new SharedArrayBuffer(head + texts.reduce((size, text) => size + text.length, 0))
  const words = new Uint32Array(book, 0, texts.length + 2)
  const bytes = new Uint8Array(book)
  words[0] = texts.length
  let place = head
  for (const [at, text] of texts.entries()) {
    words[at + 1] = place
    bytes.set(text, place)
    place += text.length
  }
  words[texts.length + 1] = place
  return book
}

function entryAt(book: SharedArrayBuffer, at: number): ListEntry {
  const [from, to] = new Uint32Array(book, (at + 1) * WORD, 2)
  return JSON.parse(Buffer.from(book, from, (to ?? 0) - (from ?? 0)).toString('utf8')) as ListEntry
}

/** Those of the silent half among so many of the list at a time: whoever goes through all of it lets others have their turn. */
export function* silentEntries(book: SharedArrayBuffer, together: number): Iterable<readonly ListEntry[]> {
  const count = new Uint32Array(book, 0, 1)[0] ?? 0
  for (let from = 0; from < count; from += together) {
    const some = Array.from({ length: Math.min(together, count - from) }, (_, i) => entryAt(book, from + i))
    yield some.filter(({ alert_type: type }) => type === 'silent')
  }
}

export function findEntry(book: SharedArrayBuffer, personProfileNumber: string): ListEntry | undefined {
  let [low, high] = [0, (new Uint32Array(book, 0, 1)[0] ?? 0) - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const entry = entryAt(book, middle)
    if (entry.person_profile_number === personProfileNumber) return entry
    if (entry.person_profile_number < personProfileNumber) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
