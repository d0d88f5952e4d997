/** The pages of the record of processing and of suppliers. */
import { inBothLanguages, type PageDefinition } from '#pages'
import { addSupplierPage } from './add-supplier.ts'
import { askAccessPage } from './ask-access.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'
import { processedTablePage } from './processed-table.ts'
import { processingPage } from './processing.ts'
import { supplierAccessPage } from './supplier-access.ts'
import { supplierFieldsPage } from './supplier-fields.ts'
import { supplierPage } from './supplier.ts'
import { supplierRowsPage } from './supplier-rows.ts'
import { suppliersPage } from './suppliers.ts'
import { whatWeHoldPage } from './what-we-hold.ts'

export function processingPages(options: ProcessingPagesOptions): readonly PageDefinition[] {
  return [
    processingPage(options),
    processedTablePage(options),
    suppliersPage(options),
    addSupplierPage,
    supplierPage(options),
    supplierFieldsPage(options),
    askAccessPage,
    supplierAccessPage(options),
    supplierRowsPage,
    ...inBothLanguages((language) => whatWeHoldPage(options, language)),
  ]
}
