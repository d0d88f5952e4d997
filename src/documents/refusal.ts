/** Inside the child a refusal is thrown from wherever it is found; the operation's edge makes it a coded `Result`. */
import type { ErrorCode } from '#kernel'

/** Carries the code alone: whatever a library said may hold words of the document. */
export class Refusal extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.name = 'Refusal'
    this.code = code
  }
}

export function refuse(code: ErrorCode): never {
  throw new Refusal(code)
}
