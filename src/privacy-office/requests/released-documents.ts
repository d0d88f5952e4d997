/** The documents of a request for official information, as the files of its copy: its own files, and about nobody. */
import type { Files } from '#files'
import { err } from '#kernel'
import type { HeldFile, HoldingsOpener } from '#rooms'
import type { DocumentRow } from './document-store.ts'
import { documentsOwner, ROOM } from './documents.ts'

/** The room of files names them so. */
export const FILES_TABLE = 'files.objects'

/** In the order in which they were put to it; `files` is undefined at a site that keeps none. */
export function releasedDocuments(
  files: Pick<Files, 'heldOf'> | undefined,
  reference: string,
  documents: readonly DocumentRow[],
): HoldingsOpener {
  return {
    room: ROOM,
    async files(tx) {
      if (files === undefined || documents.length === 0) return []
      const held = await files.heldOf(tx, ROOM, [documentsOwner(reference).subject.id])
      return documents.map((document): HeldFile => {
        const { id, addedAt } = document
        const one = held.find((file) => file.id === id)
        const known = { room: 'files', table: FILES_TABLE, record: id, what: 'document', at: addedAt }
        // It did not come from whoever asked: it is always made anew.
        const given = { ...known, fromThem: false, partOf: reference }
        return one === undefined
          ? { ...given, ...GONE, open: () => Promise.resolve(err('file-destroyed')) }
          : { ...given, name: one.name, type: one.type, bytes: one.size, open: () => one.open() }
      })
    },
  }
}

/** Malware was found in it when it was scanned: it is left out, and a line says so. */
const GONE = { name: 'A document that was destroyed', type: 'application/octet-stream', bytes: undefined }
