/** Says to whoever watches that the next step begins, so that a long document is not taken for one that hangs. */
import { LIMITS } from '../limits.ts'

export function nextStep(stepMs: number = LIMITS.stepMs): void {
  // Pictures lie outside of what V8 counts: without this, those of past pages stay.
  ;(globalThis as { gc?: () => void }).gc?.()
  process.send?.({ stepMs })
}
