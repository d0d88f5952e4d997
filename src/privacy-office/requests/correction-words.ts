/** A correction in one sentence, with what stood there before: for the request, the record, and the person's copy. */
import { fullInstant } from '#pages'
import type { CorrectionRow } from './correction-store.ts'

export function correctionWords({ label, before, after, correctedAt }: CorrectionRow): string {
  return `${label}: “${before}” was corrected to “${after}”, ${fullInstant(correctedAt)}`
}
