/** All SQL of the access schema. */
import { sql, type Tx } from '#database'

export interface SessionRow {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly port: string | null
  readonly lane: string | null
  readonly agency: string | null
  readonly lastSeenAt: Date
}

export async function insertSession(
  tx: Tx,
  s: Omit<SessionRow, 'lastSeenAt'> & {
    readonly tokenHash: Buffer
    readonly at: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await sql`insert into access.sessions
      (id, token_hash, person_id, name, role, port, lane, agency, created_at, last_seen_at, expires_at)
    values (${s.id}, ${s.tokenHash}, ${s.personId}, ${s.name}, ${s.role}, ${s.port}, ${s.lane}, ${s.agency},
      ${s.at}, ${s.at}, ${s.expiresAt})`.execute(tx)
}

/** The session of a token, if it stands at this time. */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  when: { readonly at: Date; readonly seenSince: Date },
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select id, person_id as "personId", name, role, port, lane, agency, last_seen_at as "lastSeenAt"
    from access.sessions
    where token_hash = ${tokenHash} and revoked_at is null
      and expires_at > ${when.at} and last_seen_at > ${when.seenSince}`.execute(tx)
  return rows[0]
}

export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update access.sessions set last_seen_at = ${at} where id = ${id}`.execute(tx)
}

export type Revocation = 'signed-out' | 'replaced' | 'revoked'

/** Ends the sessions that still stand and returns them. */
export async function endSessions(
  tx: Tx,
  which: { readonly id: string } | { readonly tokenHash: Buffer } | { readonly personId: string },
  at: Date,
  because: Revocation,
): Promise<readonly { readonly id: string; readonly personId: string; readonly role: string }[]> {
  const condition =
    'id' in which
      ? sql`id = ${which.id}`
      : 'tokenHash' in which
        ? sql`token_hash = ${which.tokenHash}`
        : sql`person_id = ${which.personId}`
  const { rows } = await sql<{ id: string; personId: string; role: string }>`
    update access.sessions set revoked_at = ${at}, revoked_because = ${because}
    where ${condition} and revoked_at is null
    returning id, person_id as "personId", role`.execute(tx)
  return rows
}

export interface SignInRow {
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnAddress: `/${string}`
}

export async function insertSignIn(
  tx: Tx,
  s: SignInRow & {
    readonly state: string
    readonly browserHash: Buffer
    readonly at: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await deleteExpiredSignIns(tx, s.at)
  await sql`insert into access.sign_ins (state, browser_hash, nonce, code_verifier, return_address, expires_at)
    values (${s.state}, ${s.browserHash}, ${s.nonce}, ${s.codeVerifier}, ${s.returnAddress}, ${s.expiresAt})
  `.execute(tx)
}

export async function deleteExpiredSignIns(tx: Tx, at: Date): Promise<void> {
  await sql`delete from access.sign_ins where expires_at < ${at}`.execute(tx)
}

/** Takes a sign-in away, so that its answer is good once, and only in the browser that began it. */
export async function takeSignIn(
  tx: Tx,
  which: { readonly state: string; readonly browserHash: Buffer; readonly at: Date },
): Promise<SignInRow | undefined> {
  const { rows } = await sql<SignInRow & { live: boolean }>`
    delete from access.sign_ins where state = ${which.state} and browser_hash = ${which.browserHash}
    returning nonce, code_verifier as "codeVerifier", return_address as "returnAddress",
      expires_at > ${which.at} as live`.execute(tx)
  return rows[0]?.live === true ? rows[0] : undefined
}

export interface LaneTokenRow {
  readonly id: string
  readonly tokenHash: Buffer
  readonly port: string
  readonly lane: string
}

export async function insertLaneToken(tx: Tx, t: LaneTokenRow & { readonly at: Date }): Promise<void> {
  await sql`insert into access.lane_tokens (id, token_hash, port, lane, issued_at)
    values (${t.id}, ${t.tokenHash}, ${t.port}, ${t.lane}, ${t.at})`.execute(tx)
}

export async function liveLaneTokens(tx: Tx): Promise<readonly LaneTokenRow[]> {
  const { rows } = await sql<LaneTokenRow>`
    select id, token_hash as "tokenHash", port, lane from access.lane_tokens where revoked_at is null`.execute(
    tx,
  )
  return rows
}

export async function revokeLaneTokenRow(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access.lane_tokens set revoked_at = ${at} where id = ${id} and revoked_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** False when there is none, or it still stands. */
export async function deleteSession(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from access.sessions where id::text = ${id} and expires_at < ${at}`.execute(tx)
  return numAffectedRows === 1n
}

/** The names under which people signed in, the latest of each. */
export async function selectNames(
  tx: Tx,
  people: readonly string[],
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select distinct on (person_id) person_id as "personId", name from access.sessions
    where person_id = any (${[...people]}::text[]) order by person_id, created_at desc`.execute(tx)
  return rows
}
