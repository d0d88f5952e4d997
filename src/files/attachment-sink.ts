/** Receives the file of a journey: its number travels with the answers, and the act at the end keeps it or it lapses. */
import { ok } from '#kernel'
import type { AttachmentSink } from '#pages'
import type { Files } from './files.ts'
import type { ReceiveOptions } from './receive-file.ts'

/** For the journey's `attachments`; `send` claims it by `files.keep({ tx, at, record }, answers.<question>.<field>, …)`. */
export function attachmentSink(
  files: Pick<Files, 'receive' | 'discard'>,
  options: Pick<ReceiveOptions, 'allow' | 'maxBytes'>,
): AttachmentSink {
  return {
    maxBytes: options.maxBytes,
    async take({ name, body }) {
      const received = await files.receive(body, { name, ...options })
      if (!received.ok) return received
      return ok({ id: received.value.id, name: received.value.name, bytes: received.value.size })
    },
    discard: (held) => files.discard(held),
  }
}
