/** Turns the text of an agreement file into its versions, or into the list of everything that is wrong with it. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { DEMONSTRATION_SCHEMAS, FILE_SCHEMAS, type AgreementFile } from './agreement-schema.ts'
import type { AnyAgreement } from './agreement.ts'
import { camelCased } from './camel-case.ts'
import { checkConsistency } from './check-consistency.ts'
import { checkPeriods } from './check-periods.ts'
import { checkSchema, placeOf } from './check-schema.ts'
import type { ProgrammeKind } from './message-schema.ts'
import { varied, versionsOf } from './versions.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

export interface AgreementText {
  readonly file: string
  readonly text: string
}

type Checked<T> = Result<T, readonly Fault[]>

/**
 * The versions that a file holds, in the order of their dates. A demonstration file is a copy of a version of another
 * file, whose text is `base`.
 */
export function checkAgreementFile(
  file: string,
  text: string,
  base?: AgreementText,
): Checked<AnyAgreement[]> {
  const yaml = readYamlFile(file, text)
  if (yaml.faults.length > 0) return err(yaml.faults)
  return isDemonstration(yaml.value) ? demonstrationCopy(yaml, base) : publishedVersions(yaml)
}

/** The file that a demonstration copy is a copy of, so that the loader can fetch it. */
export function baseFileOf(text: string): string | undefined {
  const { value } = readYamlFile('', text)
  if (!isDemonstration(value)) return undefined
  const of = value.demonstration_copy_of as { readonly file?: unknown } | null
  return typeof of?.file === 'string' ? of.file : undefined
}

function isDemonstration(value: unknown): value is { readonly demonstration_copy_of: unknown } {
  return typeof value === 'object' && value !== null && 'demonstration_copy_of' in value
}

function publishedVersions(yaml: YamlFile): Checked<AnyAgreement[]> {
  const checked = checkFile(yaml)
  if (!checked.ok) return checked
  const versions = versionsOf(checked.value)
  const agreements = versions.map(({ words, reason }) => agreementOf(words, false, reason))
  const faults = agreements.flatMap((agreement, index) =>
    checkConsistency(agreement, yaml, versions[index]?.at ?? []),
  )
  faults.push(...checkPeriods(agreements, yaml))
  return faults.length > 0 ? err(faults) : ok(agreements)
}

/** A file is held against the schema of the kind that it says it is; one that says none, against that of alerts. */
function checkFile(yaml: YamlFile): Checked<AgreementFile> {
  return checkSchema(FILE_SCHEMAS[kindOf(yaml.value)], yaml)
}

function kindOf(value: unknown): ProgrammeKind {
  const isTracing = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'tracing'
  return isTracing ? 'tracing' : 'alerts'
}

function demonstrationCopy(yaml: YamlFile, base: AgreementText | undefined): Checked<AnyAgreement[]> {
  // What it may change is what the file that it copies may hold.
  const kind = kindOf(base === undefined ? undefined : readYamlFile(base.file, base.text).value)
  const checked = checkSchema(DEMONSTRATION_SCHEMAS[kind], yaml)
  if (!checked.ok) return checked
  const { demonstration_copy_of: of, version, in_force, reason, changes } = checked.value
  const copied = base === undefined ? ok(undefined) : versionNamed(base, of.version)
  if (!copied.ok) return copied
  if (copied.value === undefined) {
    return err([fault('agreement-base-missing', placeOf(yaml, ['demonstration_copy_of']))])
  }
  const agreement = agreementOf(varied(copied.value, version, in_force, changes), true, reason)
  const faults = checkConsistency(agreement, yaml, [])
  return faults.length > 0 ? err(faults) : ok([agreement])
}

function versionNamed(base: AgreementText, version: string): Checked<AgreementFile | undefined> {
  const yaml = readYamlFile(base.file, base.text)
  if (yaml.faults.length > 0) return err(yaml.faults)
  const checked = checkFile(yaml)
  if (!checked.ok) return checked
  return ok(versionsOf(checked.value).find(({ words }) => words.version === version)?.words)
}

/** Renamed member by member: each kind of file becomes the agreement of its kind. */
function agreementOf(words: AgreementFile, demonstration: boolean, reason: string | undefined): AnyAgreement {
  const { agreement: id, ...sections } = words
  return { ...camelCased(sections), id, demonstration, ...(reason === undefined ? {} : { reason }) }
}
