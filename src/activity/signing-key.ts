/** The key that signs a site's activity: made at the first start and kept outside the database. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface ActivitySigningKey {
  readonly signingKey: KeyObject
  readonly publicKey: KeyObject
}

/** Reads the key from its file, making it if there is none yet. Only its owner may read the file. */
export async function openSigningKey(file: string): Promise<ActivitySigningKey> {
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
  if (pem !== undefined) return withPublicKey(createPrivateKey(pem))
  const { privateKey } = generateKeyPairSync('ed25519')
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Complete or not there: a half-written key would lock the log.
  await writeFile(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return withPublicKey(privateKey)
}

function withPublicKey(signingKey: KeyObject): ActivitySigningKey {
  return { signingKey, publicKey: createPublicKey(signingKey) }
}
