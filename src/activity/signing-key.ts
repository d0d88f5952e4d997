/** The key that signs a site's activity: made at the first start and kept outside the database. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface ActivitySigningKey {
  readonly signingKey: KeyObject
  readonly publicKey: KeyObject
  /** Of before a rotation, the newest first: their checkpoints still stand in the chain. */
  readonly earlierKeys: readonly KeyObject[]
}

const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----\n?/g

/** Reads the key from its file, making it if there is none yet. Only its owner may read the file. */
export async function openSigningKey(file: string): Promise<ActivitySigningKey> {
  const pem = await readIfThere(file)
  const signingKey = pem === undefined ? await makeSigningKey(file) : createPrivateKey(pem)
  const earlier = await readEarlier(file)
  return {
    signingKey,
    publicKey: createPublicKey(signingKey),
    earlierKeys: earlier.map((one) => createPublicKey(one)),
  }
}

/** From the site's next start a new key signs. The old private key is gone; its public half stays trusted. */
export async function rotateSigningKey(file: string): Promise<ActivitySigningKey> {
  const { publicKey } = await openSigningKey(file)
  const retired = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  // First what must never be lost: without it the log of before could not be proved.
  const earlier = new Set([retired, ...(await readEarlier(file))])
  await writeWhole(earlierFile(file), [...earlier].join(''))
  await makeSigningKey(file)
  return openSigningKey(file)
}

function earlierFile(file: string): string {
  return `${file}.earlier`
}

async function readEarlier(file: string): Promise<readonly string[]> {
  return (await readIfThere(earlierFile(file)))?.match(PUBLIC_KEY) ?? []
}

async function makeSigningKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeWhole(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return privateKey
}

/** Complete or not there: a half-written key would lock the log. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
}
