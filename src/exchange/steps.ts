/** Every point of a message's journey at which a machine may stop: a test kills the process at each of them. */
export const EXCHANGE_STEPS = [
  // the sender
  'message-posted',
  'message-sealed',
  'sealed-stored',
  'upload-written',
  'file-carried',
  'carrying-stored',
  // the receiver
  'file-fetched',
  'message-opened',
  'stream-locked',
  'room-answered',
  'receipt-posted',
  'receiving-committed',
  'file-removed',
] as const

export type ExchangeStep = (typeof EXCHANGE_STEPS)[number]

export type StepReached = (step: ExchangeStep) => void | Promise<void>
