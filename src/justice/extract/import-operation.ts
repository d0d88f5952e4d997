/** What the extract does for the command. */
import type { ActivityActor } from '#activity'
import { operation } from '#rooms'
import type { CommandedImport } from './import-tried.ts'
import type { Extract } from './read-extract.ts'

export const ImportExtract =
  operation<(extract: Extract, actor: ActivityActor, only: 'try' | 'import') => Promise<CommandedImport>>(
    'ImportExtract',
  )
