/** The files of an enquiry: what is taken, and whose they are. */
import type { FileTypeName, Subject } from '#files'

const MEGABYTE = 1024 * 1024

export const ROOM = 'desk/enquiries'
export const RECORD = 'enquiry'

export const TAKEN = {
  allow: ['pdf', 'png', 'jpeg', 'txt', 'docx', 'xlsx'],
  maxBytes: 20 * MEGABYTE,
} as const satisfies { readonly allow: readonly FileTypeName[]; readonly maxBytes: number }

/** With one reply. */
export const MOST_WITH_A_REPLY = 5

export function ownerOf(reference: string): Subject {
  return { room: ROOM, subject: { kind: RECORD, id: reference } }
}
