/** Reads agreement files from disk: the only place where the agreement touches the outside. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { AnyAgreement } from './agreement.ts'
import { baseFileOf, checkAgreementFile } from './check-agreement-file.ts'

type Kind = AnyAgreement['kind']

/**
 * The versions in the file at `path`, which is refused when it holds an agreement of another kind than was asked for. A
 * demonstration copy is read together with the file that it copies.
 */
export async function loadAgreements<K extends Kind = Kind>(
  path: string,
  kind?: K,
): Promise<Result<Extract<AnyAgreement, { kind: K }>[], readonly Fault[]>> {
  const loaded = await loadFile(path)
  if (!loaded.ok) return loaded
  const isOfKind = (one: AnyAgreement): one is Extract<AnyAgreement, { kind: K }> =>
    kind === undefined || one.kind === kind
  const versions = loaded.value.filter(isOfKind)
  // The versions of one file are of one kind.
  return versions.length > 0 ? ok(versions) : err([fault('agreement-of-another-kind', { file: path })])
}

async function loadFile(path: string): Promise<Result<AnyAgreement[], readonly Fault[]>> {
  const text = await textOf(path)
  if (text === undefined) return err([fault('agreement-file-unreadable', { file: path })])
  const base = baseFileOf(text)
  if (base === undefined) return checkAgreementFile(path, text)
  const basePath = join(dirname(path), base)
  const baseText = await textOf(basePath)
  if (baseText === undefined) return err([fault('agreement-file-unreadable', { file: basePath })])
  return checkAgreementFile(path, text, { file: basePath, text: baseText })
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
