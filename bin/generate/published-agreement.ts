/** The agreement between Justice and Customs as it ships: every version, in the order of their dates. */
import { fileURLToPath } from 'node:url'
import { loadAgreements, type Agreement } from '#agreement'
import { BrokenPromise, describeFault } from '#kernel'

const FILE = fileURLToPath(new URL('../../agreements/customs-justice-fines.yaml', import.meta.url))

export async function publishedAgreement(): Promise<readonly Agreement[]> {
  const versions = await loadAgreements(FILE, 'alerts')
  if (!versions.ok) throw new BrokenPromise(versions.error.map(describeFault).join('; '))
  return versions.value
}
