/** Where the bytes of an uploaded file go while they arrive: a room takes them as a stream, and no file is held whole. */
import type { ErrorCode, Result } from '#kernel'
import type { SentForm } from './sent-form.ts'

export interface ArrivingFile {
  /** As the browser calls it: not to be believed. */
  readonly name: string
  /** Throws where the upload breaks off or exceeds the sink's limit. */
  readonly body: AsyncIterable<Uint8Array>
  /** The fields that stand before the file in the form, not yet checked. */
  readonly before: SentForm
}

export interface UploadSink<Taken> {
  readonly maxBytes: number
  /** An expected refusal is the form's: its sentence is shown beside the field. */
  take(file: ArrivingFile): Promise<Result<Taken, ErrorCode>>
  /** Called after every answer: what became part of a record is left alone, anything else is taken away. */
  discard(taken: Taken): Promise<void>
}

/** A file that its sink took; a class, so that nothing that a browser can send looks like one. */
export class TakenUpload {
  readonly taken: unknown
  readonly discard: () => Promise<void>

  constructor(taken: unknown, sink: UploadSink<unknown>) {
    this.taken = taken
    this.discard = () => sink.discard(taken)
  }
}

export class RefusedUpload {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    this.code = code
  }
}
