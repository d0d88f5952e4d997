/** Puts documents to a request for official information, and takes them off again with what was withheld of them. */
import type { FileAct, Files, ReceivedFile } from '#files'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { deleteDocument, insertDocument, selectDocuments } from '../document-store.ts'
import { documentsOwner } from '../documents.ts'
import { FILES_TABLE } from '../released-documents.ts'
import { insertEvent } from '../store.ts'
import { deleteWithheldOf } from '../withheld-store.ts'
import { eventOf, type OfficerAct } from './act.ts'

type Act = OfficerAct & Pick<FileAct, 'record'> & { readonly onceKey: string }

/** A form that is sent again brings its files again, under numbers of their own: those are kept by nobody, and swept away. */
export async function addDocuments(
  files: Pick<Files, 'keep'>,
  act: Act,
  reference: string,
  received: readonly ReceivedFile[],
): Promise<Result<void, Fault>> {
  const { tx, at, person, onceKey } = act
  const event = {
    ...eventOf(act, reference, 'document-added', documentsInWords(received.length)),
    id: onceKey,
  }
  if (!(await insertEvent(tx, event))) return ok(undefined)
  const last = (await selectDocuments(tx, reference)).at(-1)?.number ?? 0
  for (const [i, { id }] of received.entries()) {
    const kept = await files.keep(act, { id }, documentsOwner(reference))
    if (!kept.ok) return err(fault(kept.error, { field: 'files' }))
    await insertDocument(tx, reference, {
      ...{ id, number: last + 1 + i, addedAt: at, addedBy: person.id, addedByName: person.name },
    })
  }
  return ok(undefined)
}

export async function removeDocuments(
  files: Pick<Files, 'destroy'>,
  act: Act,
  reference: string,
  ids: readonly string[],
): Promise<void> {
  const { tx, onceKey } = act
  const gone: string[] = []
  for (const id of ids) {
    if (!(await deleteDocument(tx, reference, id))) continue
    gone.push(id)
    await deleteWithheldOf(tx, reference, { table: FILES_TABLE, record: id })
    // One that malware was found in is destroyed already.
    await files.destroy(act, id)
  }
  if (gone.length === 0) return
  await insertEvent(tx, {
    ...eventOf(act, reference, 'document-removed', documentsInWords(gone.length)),
    id: onceKey,
  })
}

const documentsInWords = (count: number) => (count === 1 ? '1 document' : `${String(count)} documents`)
