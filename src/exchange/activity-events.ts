/** What the exchange writes in the activity log. Receipts are not among it: they answer silent messages too. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'
import type { SiteName } from '#database'

export const exchangeActivityEvents = [
  {
    event: 'message-accepted',
    sentence: 'A sealed message was opened and its room accepted it.',
    readsPersonalData: true,
  },
  {
    event: 'message-held',
    sentence: 'A sealed message was opened and its room holds it until people settle it.',
    readsPersonalData: true,
  },
  {
    event: 'message-refused',
    sentence: 'A sealed message was refused and nothing of it was applied.',
    readsPersonalData: false,
  },
  {
    event: 'message-put-aside',
    sentence: 'Two people put aside a message that could not be taken, and its stream went on.',
    readsPersonalData: false,
  },
  {
    event: 'exchange-streams-viewed',
    sentence: 'The streams of messages between agencies were looked at.',
    readsPersonalData: false,
  },
  {
    event: 'exchange-streams-acted-on',
    sentence: 'Somebody asked for a message to be put aside, or answered as the second person.',
    readsPersonalData: false,
  },
  {
    event: 'disclosures-viewed',
    sentence: 'The register of disclosures was opened.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]

export function exchangeActor(site: SiteName): ActivityActor {
  return { kind: 'process', id: `${site}-exchange`, role: 'exchange' }
}
