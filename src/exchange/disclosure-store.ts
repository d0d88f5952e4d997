/** The register of disclosures in the database: read here; an entry is written with its message, by one function. */
import { sql, type SiteName, type Tx } from '#database'

export interface RegisteredDisclosure {
  readonly id: string
  readonly disclosedAt: Date
  readonly to: SiteName
  readonly type: string
  readonly agreement: string
  readonly agreementVersion: string
  readonly legalBasis: string
  readonly fields: readonly string[]
  readonly people: number
  readonly reference: string | null
}

const COLUMNS = sql`id, disclosed_at as "disclosedAt", peer as "to", type, agreement,
  agreement_version as "agreementVersion", legal_basis as "legalBasis", fields, people, reference`

/** The newest first. */
export async function registeredDisclosures(tx: Tx, most: number): Promise<readonly RegisteredDisclosure[]> {
  const { rows } = await sql<RegisteredDisclosure>`
    select ${COLUMNS} from exchange.disclosure_register order by disclosed_at desc, type, id limit ${most}`.execute(
    tx,
  )
  return rows
}

/** Of anybody whose hash is among these. */
export async function disclosuresOf(
  tx: Tx,
  subjects: readonly Buffer[],
): Promise<readonly RegisteredDisclosure[]> {
  const { rows } = await sql<RegisteredDisclosure>`
    select ${COLUMNS} from exchange.disclosures_of(${[...subjects]}::bytea[]) order by disclosed_at, id`.execute(
    tx,
  )
  return rows
}

export async function silentDisclosures(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly sealed: Buffer }[]> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from exchange.disclosures where compartment = 'silent'`.execute(tx)
  return rows
}
