/**
 * Tokens of partners: signed, ten minutes long, and tied to the secret that they were asked with. A call looks in memory
 * only: a secret that is revoked takes its tokens with it, in every process, as soon as its commit is heard of.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { bearerToken } from '#access'
import { recordActivity } from '#activity'
import type { Credentials, TokenIssuer } from '#api'
import { followCommits, type Database } from '#database'
import { isRandomId, type Clock } from '#kernel'
import { TOKENS } from './activity-events.ts'
import { PARTNER_SECRETS } from './channels.ts'
import { heldSecret } from './secret-hash.ts'
import { selectInService, selectKeptSecrets, type SecretInService } from './store.ts'

const TOKEN_SECONDS = 600

export const PARTNER_PROOF = 'partner'

export interface PartnerTokensOptions {
  readonly database: Database
  readonly clock: Clock
  readonly atRestKey: Uint8Array
  readonly onTrouble: (error: unknown) => void
}

export interface PartnerTokens extends TokenIssuer {
  /** The partner of an `Authorization: Bearer …` header; undefined unless its token holds. No input or output. */
  partnerOf(authorization: string | undefined): SecretInService | undefined
  /** The most that a partner may ask in a minute. */
  callsPerMinute(partner: string): number
  stop(): Promise<void>
}

export async function openPartnerTokens(options: PartnerTokensOptions): Promise<PartnerTokens> {
  const { database, clock, onTrouble } = options
  const sign = signer(options.atRestKey)
  let inService: ReadonlyMap<string, SecretInService> = new Map()
  const refresh = async (): Promise<void> => {
    const rows = await database.as('desk_credentials', selectInService)
    inService = new Map(rows.map((row) => [row.id, row]))
  }
  await refresh()
  const following = followCommits({
    work: refresh,
    listener: database.listener,
    channels: [PARTNER_SECRETS],
    onTrouble,
  })

  return {
    proof: PARTNER_PROOF,
    partnerOf(authorization) {
      const [secretId = '', until = '', mac = '', ...more] = bearerToken(authorization)?.split('.') ?? []
      if (more.length > 0 || !isEqual(mac, sign(`${secretId}.${until}`))) return undefined
      return Number.parseInt(until, 36) > clock.now().getTime() ? inService.get(secretId) : undefined
    },
    callsPerMinute: (partner) =>
      [...inService.values()].find((one) => one.partner === partner)?.requestsPerMinute ?? 0,
    async issue(credentials) {
      const at = clock.now()
      const secretId = await proved(database, credentials, at)
      if (secretId === undefined) return undefined
      // Made a moment ago, and its commit not yet heard of.
      if (!inService.has(secretId)) await refresh()
      const said = `${secretId}.${(at.getTime() + TOKEN_SECONDS * 1000).toString(36)}`
      return { token: `${said}.${sign(said)}`, seconds: TOKEN_SECONDS }
    },
    stop: following.stop,
  }
}

/** The secret that was shown; that it was, or was not, is recorded where the partner exists. */
function proved(database: Database, { id, secret }: Credentials, at: Date): Promise<string | undefined> {
  return database.as('desk_credentials', async (tx) => {
    const kept = isRandomId(id) ? await selectKeptSecrets(tx, id) : []
    const held = heldSecret(secret, kept)
    if (kept.length > 0)
      await recordActivity(tx, at, TOKENS, {
        event: held === undefined ? 'partner-token-refused' : 'partner-token-issued',
        subject: { kind: 'partner', id },
      })
    return held?.id
  })
}

function signer(atRestKey: Uint8Array): (said: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'partners/token', 32))
  return (said) => createHmac('sha256', key).update(said).digest('base64url')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
