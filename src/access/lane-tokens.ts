/** Tokens of lanes. A scan looks in memory only: it reads no database and leaves no trace that it happened. */
import { randomBytes } from 'node:crypto'
import { recordActivity, type ActivityActor } from '#activity'
import { randomId, type Clock, type NewId } from '#kernel'
import { announce, followCommits, type Database } from '#database'
import { bearerToken } from './bearer-token.ts'
import { LANE_TOKENS } from './channels.ts'
import { newToken, tokenHash, type RandomBytes } from './session-cookie.ts'
import { insertLaneToken, liveLaneTokens, revokeLaneTokenRow } from './store.ts'

export interface Lane {
  readonly tokenId: string
  readonly port: string
  readonly lane: string
}

export interface LaneTokensOptions {
  readonly database: Database
  readonly clock: Clock
  readonly onTrouble?: (error: unknown) => void
  readonly newId?: NewId
  readonly random?: RandomBytes
}

export interface LaneTokens {
  /** The lane of an `Authorization: Bearer …` header; undefined unless its token is in service. No input or output. */
  laneOf(authorization: string | undefined): Lane | undefined
  /** Whether some token of this very lane is in service: what else speaks for the lane may then do so. */
  isInService(place: Pick<Lane, 'port' | 'lane'>): boolean
  /** The token is told once and never again. */
  issueLaneToken(
    place: { port: string; lane: string },
    actor: ActivityActor,
  ): Promise<{ id: string; token: string }>
  /** False when there is no such token in service. */
  revokeLaneToken(id: string, actor: ActivityActor): Promise<boolean>
  refresh(): Promise<void>
  stop(): Promise<void>
}

/** Reads the tokens in service and keeps the copy fresh. */
export async function openLaneTokens(options: LaneTokensOptions): Promise<LaneTokens> {
  const { database, clock, newId = randomId, random = randomBytes, onTrouble = () => undefined } = options
  const role = `${database.site}_access` as const
  let lanes: ReadonlyMap<string, Lane> = new Map()

  const refresh = async (): Promise<void> => {
    const rows = await database.as(role, liveLaneTokens)
    lanes = new Map(
      rows.map(({ id, tokenHash: hash, port, lane }) => [hash.toString('hex'), { tokenId: id, port, lane }]),
    )
  }
  await refresh()
  // When another process issues or withdraws one; never because of a scan.
  const following = followCommits({
    work: refresh,
    listener: database.listener,
    channels: [LANE_TOKENS],
    onTrouble,
  })

  return {
    laneOf: (authorization) => {
      const token = bearerToken(authorization)
      return token === undefined ? undefined : lanes.get(tokenHash(token).toString('hex'))
    },
    isInService: ({ port, lane }) =>
      [...lanes.values()].some((one) => one.port === port && one.lane === lane),
    issueLaneToken: async ({ port, lane }, actor) => {
      const [id, token, at] = [newId(), newToken(random), clock.now()]
      await database.as(role, async (tx) => {
        await insertLaneToken(tx, { id, tokenHash: tokenHash(token), port, lane, at })
        const subject = { kind: 'lane-token', id }
        await recordActivity(tx, at, actor, { event: 'lane-token-issued', subject, details: { port, lane } })
        await announce(tx, LANE_TOKENS)
      })
      await refresh()
      return { id, token }
    },
    revokeLaneToken: async (id, actor) => {
      const at = clock.now()
      const revoked = await database.as(role, async (tx) => {
        if (!(await revokeLaneTokenRow(tx, id, at))) return false
        await recordActivity(tx, at, actor, {
          event: 'lane-token-revoked',
          subject: { kind: 'lane-token', id },
        })
        await announce(tx, LANE_TOKENS)
        return true
      })
      await refresh()
      return revoked
    },
    refresh,
    stop: following.stop,
  }
}
