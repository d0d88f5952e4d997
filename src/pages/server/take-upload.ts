/** Hands the bytes of one uploaded file to its sink while the rest of the form has not arrived yet. */
import type { Readable } from 'node:stream'
import type { SentForm } from '../form/sent-form.ts'
import { refuseUnsound } from './sound-requests.ts'
import { RefusedUpload, TakenUpload, type UploadSink } from '../form/upload-sink.ts'

export interface FilePart {
  readonly filename: string
  readonly mimetype: string
  readonly file: Readable & { readonly truncated: boolean }
}

/** Undefined where no file was chosen: a browser then sends one without a name. */
export async function takeUpload(
  { filename, file }: FilePart,
  sink: UploadSink<unknown>,
  before: SentForm,
): Promise<TakenUpload | RefusedUpload | undefined> {
  try {
    refuseUnsound(filename)
    if (filename === '') return undefined
    const taken = await sink.take({ name: filename, body: bytesOf(file, sink.maxBytes), before })
    return taken.ok ? new TakenUpload(taken.value, sink) : new RefusedUpload(taken.error)
  } catch (error) {
    if (error instanceof UploadTooBig) return new RefusedUpload('file-too-big')
    throw error
  } finally {
    // Read to its end even when refused, so that the browser gets an answer rather than a broken connection.
    file.resume()
  }
}

class UploadTooBig extends Error {}

/** The parser ends a file that is too big as if it were whole; here it ends as what it is. */
async function* bytesOf(file: FilePart['file'], maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > maxBytes) throw new UploadTooBig()
    yield piece
  }
  if (file.truncated) throw new UploadTooBig()
}

/** What no act has made part of a record goes; should that fail, the sink's own sweeping finds it. */
export async function discardUploads(sent: SentForm): Promise<void> {
  const uploads = Object.values(sent)
    .flat()
    .filter((one) => one instanceof TakenUpload)
  await Promise.allSettled(uploads.map((one) => one.discard()))
}
