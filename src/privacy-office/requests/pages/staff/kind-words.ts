/** The kinds of requests as the office names them. */
import type { RightKind } from '#statute'

export const KIND_WORDS: Readonly<Record<RightKind, string>> = {
  access: 'Their own information',
  correction: 'A correction',
  'official-information': 'Official information',
  complaint: 'A privacy complaint',
}
