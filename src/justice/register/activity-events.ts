/** What the register leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const registerActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'register-viewed', sentence: 'The page of the register was opened.', readsPersonalData: false },
  { event: 'register-searched', sentence: 'The register of fines was searched.', readsPersonalData: true },
]
