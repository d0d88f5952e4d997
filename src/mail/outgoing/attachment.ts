/** A file that goes with a mail, read when the mail is queued and never held by mail itself. */
import { Transform, type Readable } from 'node:stream'

export interface Attachment {
  readonly name: string
  readonly type: string
  open(): Readable
}

/** More than this many mail servers refuse, and a link is the better way. */
export const MOST_ATTACHED_BYTES = 10 * 1024 * 1024

export class TooMuchAttached extends Error {}

/** One allowance for all the files of a mail. */
export function meteredTogether(most: number): (source: Readable) => Readable {
  let left = most
  return (source) => {
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length
        if (left < 0) done(new TooMuchAttached('the files are too large for a mail'))
        else done(null, chunk)
      },
    })
    source.on('error', (error) => meter.destroy(error))
    meter.on('error', () => source.destroy())
    return source.pipe(meter)
  }
}

/** Of a text also in which letters it is written, or its macrons break. */
const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}(?:; charset=utf-8)?$/i

export function plainType(type: string): string {
  return TYPE.test(type) ? type.toLowerCase() : 'application/octet-stream'
}
