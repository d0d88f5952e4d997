/** What the office's pages are given. */
import type { PermissionTable } from '#access'
import type { Database, DataMap } from '#database'
import type { Files } from '#files'
import type { Mail } from '#mail'
import type { SubjectPlaces } from '#privacy-office/breaches'
import type { CorrectableTable, Corrector, HoldingsOpener, SealedSearch } from '#rooms'
import type { RequestKind } from '#two-people'
import type { AfterDeciding } from '../../acts/decide.ts'
import type { KeepOptions } from '../../keep-request.ts'
import type { CopyRequest } from '#privacy-office/holdings'
import type { CopiedRequest } from '../../copy-request.ts'
import type { MakeCopy } from '../../make-copy.ts'
import type { Bench } from '../../workbench/bench.ts'
import type { HashOfOriginal } from '../../workbench/open-document.ts'
import type { RequestLinks } from '../../private-links.ts'

export interface RequestPagesOptions {
  readonly permissions: PermissionTable
  readonly keep: KeepOptions
  readonly links: RequestLinks
  readonly database: Database
  readonly maps: readonly DataMap[]
  readonly openers: readonly HoldingsOpener[]
  /** Where the records lie of which pages are about. */
  readonly places: SubjectPlaces
  readonly correctable: readonly CorrectableTable[]
  readonly correctors: readonly Corrector[]
  readonly mail: Pick<Mail, 'queue'> | undefined
  readonly after: AfterDeciding
  readonly decideKind: RequestKind
  readonly makeCopy: MakeCopy
  readonly copyOf: (of: CopiedRequest) => CopyRequest
  readonly agency: string
  /** Undefined at a site that keeps none. */
  readonly files: Files | undefined
  readonly bench: Bench
  readonly hashOf: HashOfOriginal
  /** Rooms that search by themselves; whole once every room is open. */
  readonly sealedSearches: readonly SealedSearch[]
}
