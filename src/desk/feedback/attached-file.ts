/** The one file that may come with a feedback: what is taken, and whose it is. */
import type { FileTypeName, Subject } from '#files'

const MEGABYTE = 1024 * 1024

export const TAKEN = {
  allow: ['png', 'jpeg', 'pdf', 'txt'],
  maxBytes: 5 * MEGABYTE,
} as const satisfies { readonly allow: readonly FileTypeName[]; readonly maxBytes: number }

export const ROOM = 'desk/feedback'
export const RECORD = 'feedback'

export function ownerOf(reference: string): Subject {
  return { room: ROOM, subject: { kind: RECORD, id: reference } }
}
