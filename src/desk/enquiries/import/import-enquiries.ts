/** Brings in what another system held: with the time at which it came, acknowledged long ago, and closed where it was. */
import { isDeskAgency } from '#desk/directory'
import { BrokenPromise, spokenReference } from '#kernel'
import { describe, markClosed } from '../agency-store.ts'
import type { AgentAct } from '../acts/act.ts'
import { lockImports, markImported } from '../import-store.ts'
import { keepEnquiry, type KeepAct, type KeepOptions } from '../keep-enquiry.ts'
import { privateToken } from '../private-links.ts'
import type { HandedFile } from './handed-file.ts'
import { tryImport, type ImportTerms } from './try-import.ts'

/** In one transaction: all that can be understood, or nothing. Their references; sent twice, none the second time. */
export async function importEnquiries(
  d: KeepOptions,
  act: AgentAct & Pick<KeepAct, 'record'>,
  file: HandedFile,
  { areClosed, ...terms }: Pick<ImportTerms, 'mapping' | 'source'> & { readonly areClosed: boolean },
): Promise<readonly string[]> {
  const { tx, at, newId, by, record } = act
  const { agency } = by
  if (!isDeskAgency(agency)) return []
  await lockImports(tx)
  const { mapping, source } = terms
  const { understood } = await tryImport(tx, file, { mapping, source, agency, at })
  const brought: string[] = []
  for (const one of understood) {
    const reference = spokenReference()
    const { name, email, company, description, language, receivedAt } = one
    const kept = await keepEnquiry(
      d,
      { tx, at: receivedAt, newId, record },
      {
        ...{ reference, channel: 'import', language, name, email, company, description, heldBy: agency },
        privateToken: privateToken(),
      },
    )
    if (!kept.ok) throw new BrokenPromise('a row that was understood cannot be kept', kept.error)
    await markImported(tx, reference, { mark: one.mark, at: receivedAt })
    if (one.topic !== undefined || one.market !== undefined)
      await describe(tx, reference, { topic: one.topic ?? null, market: one.market ?? null })
    if (areClosed) await markClosed(tx, reference, at)
    brought.push(reference)
  }
  return brought
}
