/** Reads agreement files from disk: the only place where the agreement touches the outside. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Agreement, AnyAgreement, TracingAgreement } from './agreement.ts'
import { baseFileOf, checkAgreementFile } from './check-agreement-file.ts'

type Loaded<Kind> = Promise<Result<Kind[], readonly Fault[]>>

/** The versions of an alert programme's agreement. */
export async function loadAgreements(path: string): Loaded<Agreement> {
  return ofKind(path, (one) => one.kind === 'alerts')
}

export async function loadTracingAgreements(path: string): Loaded<TracingAgreement> {
  return ofKind(path, (one) => one.kind === 'tracing')
}

async function ofKind<Kind extends AnyAgreement>(
  path: string,
  isOfKind: (agreement: AnyAgreement) => agreement is Kind,
): Loaded<Kind> {
  const loaded = await loadAnyAgreements(path)
  if (!loaded.ok) return loaded
  const versions = loaded.value.filter(isOfKind)
  // The versions of one file are of one kind.
  return versions.length > 0 ? ok(versions) : err([fault('agreement-of-another-kind', { file: path })])
}

/** The versions in the file at `path`; a demonstration copy is read together with the file that it copies. */
export async function loadAnyAgreements(path: string): Loaded<AnyAgreement> {
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
