/** What is no table and may hold personal data: files, logs, mailboxes, bytes under way. */
import type { RetentionClass } from '#statute'
import type { DataCategory } from './data-category.ts'
import type { SubjectKind } from './whose-data.ts'

export interface PlaceDeclaration {
  readonly what: string
  /** Files below the data folder: `*` is any name, `**` any folders and names. None for what is no file. */
  readonly files: readonly string[]
  /** None where nothing about a person can lie; a test searches every other file for one by bytes. */
  readonly holds: readonly DataCategory[]
  readonly whose: readonly SubjectKind[]
  readonly retention: RetentionClass
  /** How a record goes from it. */
  readonly ends: string
  /** How it is looked at when a person asks. */
  readonly looked: string
}

/** Whether the file, by its path below the data folder, lies in the place. */
export function liesIn({ files }: Pick<PlaceDeclaration, 'files'>, path: string): boolean {
  return files.some((pattern) => patternOf(pattern).test(path))
}

function patternOf(pattern: string): RegExp {
  const parts = pattern
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
  return new RegExp(`^${parts.join('')}$`)
}
