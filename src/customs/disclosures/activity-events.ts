/** What disclosing leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const disclosureActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'alert-disclosed',
    sentence: 'A notice of an interception alert was posted to Justice.',
    readsPersonalData: true,
  },
]
