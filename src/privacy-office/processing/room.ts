/** The record of processing and the register of suppliers as a room of each site. */
import { defineRoom } from '#rooms'
import { processingActivityEvents } from './activity-events.ts'
import { processingDataMap } from './data-map.ts'
import { processingErrors } from './error-codes.ts'
import { processingPages } from './pages/index.ts'
import { processingPermissions } from './permissions.ts'
import { liesIn } from './places-in-words.ts'
import { processingPrivacy } from './privacy-part.ts'
import { readableFields } from './readable-fields.ts'
import { recordOfProcessing } from './record-of-processing.ts'
import { saveReadable, suppliersSchema } from './store.ts'
import { SUPPLIER_ACCESS } from './supplier-access.ts'

export const processingRoom = defineRoom({
  name: 'privacy-office/processing',
  sentence:
    'What is held and what for, as it can be shown to anybody; and which other firms may see some of it.',
  schemas: [suppliersSchema],
  permissions: processingPermissions,
  errors: processingErrors,
  activityEvents: processingActivityEvents,
  dataMaps: [processingDataMap],
  requestKinds: [SUPPLIER_ACCESS],
  navigation: [
    {
      text: 'Processing',
      href: '/privacy-office/processing',
      permission: 'processing.view',
      words: 'What is held, what for, from whom, how long and who sees it; as a page and as a file',
      place: 882,
    },
    {
      text: 'Suppliers',
      href: '/privacy-office/suppliers',
      permission: 'suppliers.view',
      words: 'Which other firms may see what, and what they were shown',
      place: 884,
    },
  ],
  async open({ site, database, declared, recordsIn, files, mail }) {
    const keepsFiles = declared.rooms.some(({ name }) => name === 'files')
    const places = liesIn({
      ...(recordsIn && { recordsIn }),
      ...(mail && { mail }),
      ...(keepsFiles && files && { files }),
    })
    const record = recordOfProcessing(site, declared, places)
    const readable = readableFields(record)
    await database.as(`${site}_privacy_office`, (tx) => saveReadable(tx, readable))
    return {
      pages: processingPages({ record, readable, permissions: declared.permissions }),
      privacy: processingPrivacy,
    }
  },
})
