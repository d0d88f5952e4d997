/** Proves a copy: that the site signed its manifest, and that every file is the one that the manifest names. */
import { createHash, type KeyObject } from 'node:crypto'
import type { Readable } from 'node:stream'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { signingKeyId } from '#activity'
import { isSignedBy, MANIFEST, readManifest, readSignature, SIGNATURE, type Manifest } from './manifest.ts'
import { openZip, type OpenZip } from './read-zip.ts'

/** The manifest of the copy, proved. `zip` is its path or its bytes; any of the keys may have signed it. */
export async function verifyExport(
  zip: string | Buffer,
  trustedKeys: KeyObject | readonly KeyObject[],
): Promise<Result<Manifest, Fault>> {
  const opened = await openZip(zip)
  if (opened === undefined) return err(fault('export-unreadable'))
  try {
    return await verified(opened, [trustedKeys].flat())
  } catch {
    return err(fault('export-unreadable'))
  } finally {
    opened.close()
  }
}

async function verified(zip: OpenZip, trustedKeys: readonly KeyObject[]): Promise<Result<Manifest, Fault>> {
  const manifestBytes = await textOf(zip, MANIFEST)
  const signature = readSignature((await textOf(zip, SIGNATURE)) ?? '')
  const manifest = readManifest(manifestBytes ?? '')
  if (manifestBytes === undefined || signature === undefined || manifest === undefined)
    return err(fault('export-unreadable'))
  const key = trustedKeys.find((trusted) => signingKeyId(trusted) === signature.keyId)
  if (key === undefined) return err(fault('export-key-unknown', { field: 'keyId' }))
  if (!isSignedBy(manifestBytes, signature, key)) return err(fault('export-altered', { file: MANIFEST }))
  const named = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ name }) => name)])
  const added = zip.names.find((name) => !named.has(name))
  if (added !== undefined || new Set(zip.names).size !== zip.names.length)
    return err(fault('export-altered', { file: added ?? MANIFEST }))
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = await hashOf(await zip.read(name))
    if (found?.bytes !== bytes || found.sha256 !== sha256) return err(fault('export-altered', { file: name }))
  }
  return ok(manifest)
}

async function textOf(zip: OpenZip, name: string): Promise<string | undefined> {
  const body = await zip.read(name)
  if (body === undefined) return undefined
  const pieces: Buffer[] = []
  for await (const piece of body) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

async function hashOf(
  body: Readable | undefined,
): Promise<{ readonly bytes: number; readonly sha256: string } | undefined> {
  if (body === undefined) return undefined
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of body) {
    hash.update(piece as Buffer)
    bytes += (piece as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}
