/** The one way to a file: a page that asks for a permission, records who looked, and then gives the bytes. */
import Type from 'typebox'
import type { Permission } from '#access'
import type { Tx } from '#database'
import { definePage, notFound, type PageDefinition } from '#pages'
import type { Files } from '../files.ts'
import { answerWithFile } from './answer-with-file.ts'

export interface FilePageSource {
  /** With `:fileId`, and the part that names the record: `/enquiries/:enquiryId/files/:fileId`. */
  readonly address: `/${string}/:fileId`
  readonly permission: Permission
  /** The room that owns the file, the kind of its record, and the part of the address that names the record. */
  readonly room: string
  readonly subject: { readonly kind: string; readonly part: string }
  /** A declared event; `file-opened` when the room has none of its own. */
  readonly activity?: string
  /** Where not everybody with the permission sees every record: whether this one is theirs. */
  mayBeOpened?(tx: Tx, record: string, at: Date): Promise<boolean>
}

/** The record is written in the transaction that finds the file, and committed before the first byte leaves. */
export function filePage(files: Pick<Files, 'open'>, source: FilePageSource): PageDefinition {
  const { address, permission, room, subject, activity = 'file-opened' } = source
  const params = Type.Object({ fileId: Type.String({ format: 'uuid' }), [subject.part]: Type.String() })
  return definePage({
    address,
    permission,
    title: 'File',
    template: new URL('./file.njk', import.meta.url),
    params,
    get: {
      activity,
      subject: (request) => ({ kind: 'file', id: partOf(request.params, 'fileId') }),
      answer: async ({ tx, at, params: parts }) => {
        const record = partOf(parts, subject.part)
        if ((await source.mayBeOpened?.(tx, record, at)) === false) return notFound()
        const owner = { room, subject: { kind: subject.kind, id: record } }
        return answerWithFile(files, tx, partOf(parts, 'fileId'), owner, at)
      },
    },
  })
}

function partOf(params: object, name: string): string {
  return String((params as Readonly<Record<string, unknown>>)[name])
}
