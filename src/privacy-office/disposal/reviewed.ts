/** What disposal shows the Commissioner's reviewer: records that went in time, and whether certificates and ledger hold. */
import type { KeyObject } from 'node:crypto'
import type { ReviewedProof, ReviewSource } from '#rooms'
import { readCertificates } from './certificate-files.ts'
import { verifyCertificate } from './certificate.ts'
import type { DisposalContext } from './disposal-context.ts'
import { selectCertificates, selectStandings, unknownHashes } from './store.ts'

/** `keys` are those by which certificates are proved, today's and those of earlier years. */
export function disposalReviewed(d: DisposalContext, keys: readonly KeyObject[]): ReviewSource {
  return async () => {
    const { standings, certificates } = await d.database.as(`${d.site}_disposal`, async (tx) => ({
      standings: await selectStandings(tx),
      certificates: await selectCertificates(tx),
    }))
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    return {
      clocks: [
        {
          clock: 'disposal',
          words: 'A record goes by the last day of its class, unless something holds it',
          law: 'Privacy Act 2020 IPP 9, and the authority of each class',
          kept: sum(certificates.map(({ records }) => records)),
          missed: sum(standings.map(({ pastMaximum }) => pastMaximum)),
          running: sum(standings.map(({ due }) => due)),
        },
      ],
      proofs: [await certificatesHold(d, keys), await ledgerHolds(d)],
    }
  }
}

async function certificatesHold(d: DisposalContext, keys: readonly KeyObject[]): Promise<ReviewedProof> {
  const texts = await readCertificates(d.certificatesFolder)
  const broken = texts.filter((text) => !verifyCertificate(text, keys).ok).length
  return {
    proof: 'disposal-certificates',
    words: 'Each certificate of disposal is as it was signed',
    holds: broken === 0,
    found: `${counted(texts.length, 'certificate')}, ${broken === 0 ? 'none' : String(broken)} altered`,
  }
}

/** What the ledger says went and the database knows nothing of would have come back with a backup. */
async function ledgerHolds(d: DisposalContext): Promise<ReviewedProof> {
  const hashes = [...(await d.ledger.read()).keys()]
  const unknown = await d.database.as(`${d.site}_disposal`, (tx) => unknownHashes(tx, hashes))
  return {
    proof: 'disposal-ledger',
    words: 'Nothing that was disposed of came back with a backup',
    holds: unknown.length === 0,
    found: `${counted(hashes.length, 'entry', 'entries')} in the ledger, ${String(unknown.length)} that the database does not know`,
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}
