/** What requests by right leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const rightsActivityEvents = [
  {
    event: 'rights-cases-viewed',
    sentence: 'What people ask of an agency by right was looked at.',
    readsPersonalData: true,
  },
  {
    event: 'rights-case-opened',
    sentence: 'One thing that somebody asks by right was opened.',
    readsPersonalData: true,
  },
  {
    event: 'rights-considered',
    sentence: 'An agent asked what kind of request by right an enquiry is.',
    readsPersonalData: true,
  },
  {
    event: 'rights-sign-answered',
    sentence: 'An agent said of an enquiry whether it is a request by right.',
    readsPersonalData: true,
  },
  {
    event: 'rights-clock-started',
    sentence: 'An enquiry is treated as a request by right from its first receipt.',
    readsPersonalData: false,
  },
  {
    event: 'rights-sign-dismissed',
    sentence: 'What looked like a request by right was said to be none.',
    readsPersonalData: false,
  },
  {
    event: 'rights-case-ended',
    sentence: 'A request by right was decided, withdrawn, or turned out to be none.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
