/** The demonstration's partner: its credentials are made once and kept in its own folder, for scripts and curl. */
import type { PartnerKeeper } from '#desk/partners'

export interface DemoPartner {
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
}

const NAME = 'Waimarie Chamber of Commerce'
const DEMO = { id: 'demo', name: 'The demonstration' } as const

/** Credentials that still hold are kept. */
export async function demoPartners(
  partners: PartnerKeeper,
  newId: () => string,
  kept: readonly DemoPartner[],
): Promise<readonly DemoPartner[]> {
  const [held] = kept
  if (held !== undefined && (await partners.hold(held))) return [held]
  const credentials = await partners.add({ name: NAME, requestsPerMinute: 600, onceKey: newId() }, DEMO)
  return [{ name: NAME, ...credentials }]
}
