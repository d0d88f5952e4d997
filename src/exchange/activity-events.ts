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
    event: 'disclosures-viewed',
    sentence: 'The register of disclosures was opened.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]

export function exchangeActor(site: SiteName): ActivityActor {
  return { kind: 'process', id: `${site}-exchange`, role: 'exchange' }
}
