/** Partners as the composition makes them: the demonstration's, and those of a bench. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import { addPartner } from './add-partner.ts'
import { makeSecret } from './make-secret.ts'
import type { PartnerKeeper } from './operations.ts'
import type { PartnerTokens } from './partner-tokens.ts'

export function keepPartners(options: {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly tokens: Pick<PartnerTokens, 'issue'>
}): PartnerKeeper {
  const { database, clock, newId, tokens } = options
  return {
    add: (partner, by) =>
      database.as('desk_lead', async (tx) => {
        const at = clock.now()
        const actor: ActivityActor = { kind: 'process', id: by.id, role: by.id }
        const act = { tx, at, newId, by }
        const { id } = await addPartner(act, partner)
        const secret = await makeSecret(act, id)
        if (secret === undefined) throw new BrokenPromise('the partner has two secrets already')
        for (const event of ['partner-added', 'partner-secret-made'])
          await recordActivity(tx, at, actor, { event, subject: { kind: 'partner', id } })
        return { clientId: id, clientSecret: secret }
      }),
    hold: async ({ clientId, clientSecret }) =>
      (await tokens.issue({ id: clientId, secret: clientSecret })) !== undefined,
  }
}
