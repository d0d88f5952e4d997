/** A file that was handed in, between its pages: in memory alone, for the session that handed it in. */
import Type from 'typebox'
import { keptInSession } from '#pages'
import type { HandedFile } from '../../../import/handed-file.ts'
import type { ColumnMapping } from '../../../import/imported-fields.ts'

export interface HeldImport {
  readonly file: HandedFile
  readonly mapping: ColumnMapping
  /** The system that wrote the file, as whoever hands it in calls it; empty before they said so. */
  readonly source: string
  readonly areClosed: boolean
  /** References of what came of it: written to when it is brought in, so that Back finds them too. */
  readonly broughtIn: string[]
}

/** A file of 8 MB is some tens in memory. */
const MOST_HELD = 20

export const heldImports = keptInSession<HeldImport>({ most: MOST_HELD })

export const heldQuery = { held: Type.Optional(Type.String({ format: 'uuid' })) }

export const toImport = [
  { text: 'Queue', href: '/queue' },
  { text: 'Bring in enquiries', href: '/enquiries/import' },
] as const
