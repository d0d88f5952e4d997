/** Receives the files of a form while they are uploaded; the page's act then keeps them, or they are discarded. */
import type { UploadSink } from '#pages'
import type { Files } from './files.ts'
import type { ReceivedFile, ReceiveOptions } from './receive-file.ts'

/** For the field of a form: `sink: fileSink(files, { allow: ['pdf', 'jpeg'], maxBytes: 20_000_000 })`. */
export function fileSink(
  files: Pick<Files, 'receive' | 'discard'>,
  options: Pick<ReceiveOptions, 'allow' | 'maxBytes'>,
): UploadSink<ReceivedFile> {
  return {
    maxBytes: options.maxBytes,
    take: ({ name, body }) => files.receive(body, { name, ...options }),
    discard: (received) => files.discard(received),
  }
}
