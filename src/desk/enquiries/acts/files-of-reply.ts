/** The files of a reply: the enquiry's from the moment at which it goes out, and with its mail where mail can carry them. */
import type { FileAct, Files, OpenedFile, ReceivedFile } from '#files'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { MOST_ATTACHED_BYTES, type Attachment } from '#mail'
import { ownerOf } from '../attached-files.ts'

export interface FilesOfReply {
  readonly reference: string
  readonly files: readonly ReceivedFile[]
  readonly goesAt: Date
}

export async function keepWithReply(
  files: Pick<Files, 'keep'>,
  { tx, record }: Pick<FileAct, 'tx' | 'record'>,
  { reference, files: received, goesAt }: FilesOfReply,
): Promise<Result<void, Fault>> {
  for (const one of received) {
    const kept = await files.keep({ tx, record, at: goesAt }, one, ownerOf(reference))
    if (!kept.ok) return err(fault(kept.error, { field: 'files' }))
  }
  return ok(undefined)
}

/** As far as a name and a size tell: a form that is sent again brings its files again, under numbers of their own. */
export async function areThoseSent(
  files: Pick<Files, 'list'>,
  tx: FileAct['tx'],
  { reference, files: received, goesAt }: FilesOfReply,
  before: { readonly fileIds: readonly string[] },
): Promise<boolean> {
  if (before.fileIds.length !== received.length) return false
  if (received.length === 0) return true
  const sent = (await files.list(tx, ownerOf(reference), goesAt)).filter(({ id }) =>
    before.fileIds.includes(id),
  )
  const marksOf = (all: readonly Pick<ReceivedFile, 'name' | 'size'>[]) =>
    all.map(({ name, size }) => `${String(size)} ${name}`).toSorted()
  return marksOf(sent).join('\n') === marksOf(received).join('\n')
}

/** Undefined where they are read on the person's page alone: too large for a mail, or not yet scanned. */
export async function attachedToMail(
  files: Pick<Files, 'open'>,
  tx: FileAct['tx'],
  { reference, files: received, goesAt }: FilesOfReply,
): Promise<readonly Attachment[] | undefined> {
  const bytes = received.reduce((sum, { size }) => sum + size, 0)
  if (bytes > MOST_ATTACHED_BYTES) return undefined
  const opened: OpenedFile[] = []
  for (const { id } of received) {
    const one = await files.open(tx, id, ownerOf(reference), goesAt)
    if (!one.ok) {
      for (const { body } of opened) body.destroy()
      return undefined
    }
    opened.push(one.value)
  }
  return opened.map(({ name, type, body }) => ({ name, type, open: () => body }))
}
