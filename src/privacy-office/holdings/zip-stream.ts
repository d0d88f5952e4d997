/** A zip written piece by piece: no entry is ever held whole, and nobody reads on before the last piece is taken. */
import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipEntry {
  readonly name: string
  /** Left as it is where it is compressed already, as most files are. */
  readonly compress: boolean
  readonly body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

export interface WrittenEntry {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Only of a file that is not as it came. */
  readonly rebuilt?: true
}

export interface ZipWriter {
  /** The bytes of the zip that the entry makes, as they come; gives back what the entry was. */
  add(entry: ZipEntry): AsyncGenerator<Uint8Array, WrittenEntry>
  end(): AsyncGenerator<Uint8Array, void>
}

export function zipWriter(writtenAt: Date): ZipWriter {
  const ready: Uint8Array[] = []
  const trouble: Error[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) trouble.push(error)
    else ready.push(bytes)
  })
  function* taken(): Generator<Uint8Array> {
    const [error] = trouble
    if (error !== undefined) throw error
    yield* ready.splice(0)
  }
  return {
    async *add({ name, compress, body }) {
      const entry = compress ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
      entry.mtime = writtenAt
      zip.add(entry)
      const hash = createHash('sha256')
      let bytes = 0
      for await (const piece of body) {
        hash.update(piece)
        bytes += piece.length
        entry.push(piece)
        yield* taken()
      }
      entry.push(new Uint8Array(0), true)
      yield* taken()
      return { name, bytes, sha256: hash.digest('hex') }
    },
    async *end() {
      zip.end()
      yield* taken()
    },
  }
}
