/** A partner's programme speaks for itself, by its token. */
import type { Caller } from '#api'
import { PARTNER_PROOF, type PartnerTokens } from '../partner-tokens.ts'

export interface PartnerCalls {
  readonly caller: Caller
  /** Of the partner, from wherever it calls. */
  readonly perMinute: (person: { readonly id: string }) => number
}

export function partnerCalls(tokens: Pick<PartnerTokens, 'partnerOf' | 'callsPerMinute'>): PartnerCalls {
  return {
    perMinute: ({ id }) => tokens.callsPerMinute(id),
    caller: {
      proof: PARTNER_PROOF,
      personOf: ({ headers }) => {
        const held = tokens.partnerOf(headers.authorization)
        if (held === undefined) return Promise.resolve(undefined)
        return Promise.resolve({
          id: held.partner,
          name: held.name,
          role: 'partner' as const,
          databaseRole: 'desk_partner' as const,
          sessionId: held.id,
        })
      },
    },
  }
}
