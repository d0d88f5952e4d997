/** The worker that seals and opens: OpenPGP computes for long, and nothing else may wait for it. */
import { answerRequests } from '#jobs'
import { open, type OpenRequest } from './open.ts'
import { seal, type SealRequest } from './seal.ts'

/** Only memory of its own may move; a slice of a pool is copied. */
function movable(bytes: Uint8Array): ArrayBuffer[] {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? [bytes.buffer]
    : []
}

answerRequests({
  ready: () => ({ value: true, transfer: [] }),
  seal: async (request: SealRequest) => {
    const sealed = await seal(request)
    return { value: sealed, transfer: movable(sealed) }
  },
  open: async (request: OpenRequest) => {
    const opened = await open(request)
    return { value: opened, transfer: opened.ok ? movable(opened.value) : [] }
  },
})
