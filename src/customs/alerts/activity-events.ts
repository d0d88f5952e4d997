/** What the alerts leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const alertActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'interception-alert-raised',
    sentence: 'A passport matched an interception entry and raised an alert.',
    readsPersonalData: false,
  },
  {
    event: 'interception-alert-viewed',
    sentence: 'An interception alert was opened.',
    readsPersonalData: true,
  },
  {
    event: 'alert-figures-viewed',
    sentence: 'The figures of interception alerts were looked at.',
    readsPersonalData: false,
  },
]

/** In the silent compartment's own chain. */
export const silentAlertActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'silent-alert-raised',
    sentence: 'A passport matched a silent entry and raised an alert.',
    readsPersonalData: false,
  },
  {
    event: 'silent-alert-disclosed',
    sentence: 'A notice of a silent alert was posted to Justice.',
    readsPersonalData: true,
  },
  {
    event: 'silent-alert-disposed',
    sentence: 'A silent alert was disposed of.',
    readsPersonalData: true,
  },
]
