/** Bringing in another system's enquiries: hand in, say which column is what, check, bring in. */
import type { PageDefinition } from '#pages'
import type { KeepOptions } from '../../../keep-enquiry.ts'
import { checkImportPage } from './check-import.ts'
import { chooseColumnsPage } from './choose-columns.ts'
import { handInPage } from './hand-in.ts'
import { refusedImportPage } from './refused-rows.ts'

export function importPages(d: KeepOptions): readonly PageDefinition[] {
  return [handInPage(), chooseColumnsPage(), checkImportPage(d), refusedImportPage()]
}
