/**
 * The certificate of a disposal: what class, how many, of which days, who agreed, and keyed hashes that show which records
 * were among them to whoever has the site's key and a record. It holds nothing about anybody whose data it was.
 */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { signingKeyId } from '#activity'
import type { SiteName } from '#database'
import { canonicalJson, err, fault, ok, type Fault, type Result } from '#kernel'
import { RETENTION_CLASSES, type RetentionClass } from '#statute'
import { ENGINE } from './engine.ts'
import { merkleRoot } from './merkle-root.ts'
import type { ProposalRow } from './proposal-store.ts'

export interface Certificate {
  readonly kind: 'landfall-disposal-certificate'
  readonly id: string
  readonly site: SiteName
  readonly agency: string
  readonly class: RetentionClass
  readonly authority: string
  /** How long the class is kept, as a person who asks is told. */
  readonly kept: string
  readonly table: string
  readonly records: number
  /** Of those proposed, how many still stand: held, changed or needed meanwhile. */
  readonly left: number
  /** The days on which the clocks of the records began. */
  readonly began: { readonly first: string; readonly last: string }
  readonly dueAtEndOf: string
  readonly askedBy: string
  readonly approvedBy: string
  readonly approvedAt: string
  readonly begunAt: string
  readonly endedAt: string
  readonly method: string
  readonly engine: string
  /** What the two people saw; the root, when nothing was left. */
  readonly dryRunHash: string
  readonly merkleRoot: string
  /** Keyed hashes of table and record, sorted. */
  readonly recordHashes: readonly string[]
  readonly keyId: string
  /** Ed25519 over the canonical JSON of all the rest, base64. */
  readonly signature: string
}

const METHOD =
  'Rows deleted by the operation that the data map names, with what goes along; keys of files destroyed; bytes and ' +
  'marks of mail emptied; backups by the ledger, which is replayed after each restore'

export interface Certifying {
  readonly site: SiteName
  readonly agency: string
  readonly proposal: ProposalRow
  readonly hashes: readonly string[]
  readonly left: number
  readonly endedAt: Date
  readonly signingKey: KeyObject
}

/** Its text, as it is kept, downloaded and verified. */
export function certify({
  site,
  agency,
  proposal: p,
  hashes,
  left,
  endedAt,
  signingKey,
}: Certifying): string {
  const unsigned: Omit<Certificate, 'signature'> = {
    kind: 'landfall-disposal-certificate',
    ...{ id: p.id, site, agency, class: p.class, table: p.table, left },
    authority: RETENTION_CLASSES[p.class].authority,
    kept: RETENTION_CLASSES[p.class].sentence,
    records: hashes.length,
    began: { first: p.firstOn, last: p.lastOn },
    dueAtEndOf: p.asOf,
    askedBy: p.askedBy ?? '',
    approvedBy: p.approvedBy ?? '',
    approvedAt: p.approvedAt?.toISOString() ?? '',
    begunAt: (p.begunAt ?? endedAt).toISOString(),
    endedAt: endedAt.toISOString(),
    method: METHOD,
    engine: ENGINE,
    dryRunHash: p.hash,
    merkleRoot: merkleRoot(hashes),
    recordHashes: [...hashes].sort(),
    keyId: signingKeyId(signingKey),
  }
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), signingKey).toString('base64')
  return `${JSON.stringify({ ...unsigned, signature }, undefined, 1)}\n`
}

/** A certificate by its text; undefined when it is none. Nothing is proved by that yet. */
export function readCertificate(text: string): Certificate | undefined {
  try {
    const read = JSON.parse(text) as Partial<Certificate> | null
    return read?.kind === 'landfall-disposal-certificate' && Array.isArray(read.recordHashes)
      ? (read as Certificate)
      : undefined
  } catch {
    return undefined
  }
}

/** Whether one of the keys signed it, and whether it says of its records what it says. */
export function verifyCertificate(
  text: string,
  trustedKeys: readonly KeyObject[],
): Result<Certificate, Fault> {
  const certificate = readCertificate(text)
  if (certificate === undefined) return err(fault('disposal-certificate-unreadable'))
  const { signature, ...unsigned } = certificate
  const key = trustedKeys.find((trusted) => signingKeyId(trusted) === certificate.keyId)
  if (key === undefined) return err(fault('disposal-certificate-key-unknown', { field: 'keyId' }))
  if (!isSigned(canonicalJson(unsigned), signature, key))
    return err(fault('disposal-certificate-altered', { field: 'signature' }))
  if (
    merkleRoot(certificate.recordHashes) !== certificate.merkleRoot ||
    certificate.recordHashes.length !== certificate.records
  )
    return err(fault('disposal-certificate-altered', { field: 'recordHashes' }))
  return ok(certificate)
}

function isSigned(text: string, signature: unknown, key: KeyObject): boolean {
  if (typeof signature !== 'string') return false
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}
