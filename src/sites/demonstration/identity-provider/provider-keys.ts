/** The provider's keys, made at the first start and kept: a restart must not make its signatures foreign. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ProviderKeys {
  readonly signingKey: object
  readonly cookieKey: string
}

export async function openProviderKeys(folder: string): Promise<ProviderKeys> {
  const file = join(folder, 'identity-provider-keys.json')
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return JSON.parse(kept) as ProviderKeys
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys: ProviderKeys = {
    signingKey: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' },
    cookieKey: randomBytes(32).toString('base64url'),
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return keys
}
