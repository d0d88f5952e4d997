/** One alert per entry, document, craft and direction in the agreement's window: the keyed hash that stands for them. */
import { createHmac } from 'node:crypto'

export interface Repeat {
  readonly documentNumber: string
  readonly issuingState: string
  readonly craft: string
  readonly direction: string
  readonly personProfileNumber: string
}

export function repeatKey(screeningKey: Uint8Array, repeat: Repeat): Buffer {
  const text = [
    repeat.issuingState,
    repeat.documentNumber,
    repeat.craft,
    repeat.direction,
    repeat.personProfileNumber,
  ]
  return createHmac('sha256', screeningKey)
    .update(`repeat\n${text.join('\n')}`)
    .digest()
}
