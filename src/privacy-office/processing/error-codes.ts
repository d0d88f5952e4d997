/** Why a supplier is not kept, or is shown nothing. */
import { declareErrors } from '#kernel'

export const processingErrors = declareErrors({
  'supplier-not-in-force': 'The supplier has ended, or has not begun. Nothing may be shown to it.',
  'supplier-field-not-readable':
    'That field may be shown to no supplier: it is sealed, a secret, about staff, or seen by nobody who signs in.',
  'supplier-access-without-fields':
    'The register names no field of that table for this supplier. Name its fields first.',
  'supplier-access-not-standing':
    'The access does not stand: two people have not agreed, its hours are over, or it was ended.',
  'privacy-image-unreadable':
    'The file is no saved image of what the programme holds. Write one with landfall privacy impact and --save.',
  'privacy-image-not-there':
    'That commit has no saved image of what the programme held. Save one there with --save, and name the file.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof processingErrors, string> {}
}
