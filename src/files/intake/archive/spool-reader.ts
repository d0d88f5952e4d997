/** Lets the reader of archives jump about in a spool: it sees the file, the disk holds ciphertext. */
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import type { Spool } from '../spool.ts'

export class SpoolReader extends RandomAccessReader {
  readonly #spool: Spool

  constructor(spool: Spool) {
    super()
    this.#spool = spool
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#spool.openRange(start, end), { objectMode: false })
  }
}
