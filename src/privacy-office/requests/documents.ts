/** Documents to be released: what is taken, and whose files they are. */
import type { FileTypeName, Subject } from '#files'
import { RECORD } from './activity-events.ts'

const MEGABYTE = 1024 * 1024

export const ROOM = 'privacy-office/requests'

/** What the document workbench can make anew. */
export const TAKEN = {
  allow: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpeg', 'tiff', 'txt', 'csv'],
  maxBytes: 40 * MEGABYTE,
} as const satisfies { readonly allow: readonly FileTypeName[]; readonly maxBytes: number }

/** At once. */
export const MOST_ADDED = 10

/**
 * They are the request's, and no part of the record of whoever asked: what is held about a person is found and given by the names of
 * their records, and a document that somebody asked for is not about them. So it has a name of its own.
 */
export function documentsOwner(reference: string): Subject {
  return { room: ROOM, subject: { kind: RECORD, id: `${reference}/documents` } }
}
