/** The versions of an agreement file: as first published, then as each appended variation left it. */
import type { AgreementFile, Changes } from './agreement-schema.ts'
import type { ValuePath } from './yaml-file.ts'

export interface Version {
  readonly words: AgreementFile
  readonly reason?: string
  /** Where in the file the version is written. */
  readonly at: ValuePath
}

export function versionsOf({ variations = [], ...published }: AgreementFile): Version[] {
  const versions: Version[] = [{ words: published, at: [] }]
  variations.forEach(({ version, in_force, reason, changes }, index) => {
    // Each variation changes the agreement as the one before it left it.
    const before = versions[index]?.words ?? published
    versions.push({ words: varied(before, version, in_force, changes), reason, at: ['variations', index] })
  })
  return versions
}

export function varied(
  before: AgreementFile,
  version: string,
  inForce: AgreementFile['in_force'],
  changes: Changes,
): AgreementFile {
  return { ...before, ...changes, version, in_force: inForce }
}
