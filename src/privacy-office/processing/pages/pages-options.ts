/** What the pages of the record of processing and of suppliers are made of. */
import type { PermissionTable } from '#access'
import type { ReadableField } from '../readable-fields.ts'
import type { RecordOfProcessing } from '../record-of-processing.ts'

export interface ProcessingPagesOptions {
  readonly record: RecordOfProcessing
  readonly readable: readonly ReadableField[]
  readonly permissions: Pick<PermissionTable, 'may'>
}
