/** Tells a site's database which events there are: what is not declared cannot be recorded. */
import { BrokenPromise } from '#kernel'
import type { Database } from '#database'
import type { ActivityEventDeclaration, Chain } from './activity-record.ts'
import { chainingRole, saveDeclarations } from './store.ts'

/** Called by the composition with every room's declarations. Events of earlier releases stay, for their records. */
export async function declareActivityEvents(
  database: Database,
  declarations: readonly ActivityEventDeclaration[],
  chain: Chain = 'main',
): Promise<void> {
  const byEvent = new Map<string, ActivityEventDeclaration>()
  for (const declaration of declarations) {
    const { event, sentence } = declaration
    if (byEvent.has(event)) throw new BrokenPromise(`the activity event ${event} is declared twice`)
    if (!sentence.endsWith('.'))
      throw new BrokenPromise(`the sentence of ${event} does not end with a full stop`)
    byEvent.set(event, declaration)
  }
  await database.as(chainingRole(database, chain), (tx) => saveDeclarations(tx, chain, [...byEvent.values()]))
}
