/** What a browser sent, whole: fields by name, files in memory up to the form's limit. */
import type { FastifyRequest } from 'fastify'
import { hasFile, type FormDefinition, type UploadedFile } from '../form/form-definition.ts'
import type { SentForm } from '../form/read-form.ts'

const WITHOUT_FILES = 64 * 1024
const WITH_FILES = 32 * 1024 * 1024

export function bodyLimitOf(form: FormDefinition): number {
  return form.maxBytes ?? (hasFile(form) ? WITH_FILES : WITHOUT_FILES)
}

export async function readBody(request: FastifyRequest, form: FormDefinition): Promise<SentForm> {
  if (!request.isMultipart()) return { ...(request.body as SentForm | undefined) }
  const sent: Record<string, unknown> = {}
  const parts = request.parts({
    limits: { fileSize: bodyLimitOf(form), files: 5, fields: 100, fieldSize: WITHOUT_FILES },
  })
  for await (const part of parts) {
    const value = part.type === 'file' ? await wholeFile(part) : part.value
    sent[part.fieldname] = part.fieldname in sent ? [sent[part.fieldname], value].flat() : value
  }
  return sent
}

interface FilePart {
  readonly filename: string
  readonly mimetype: string
  readonly file: NodeJS.ReadableStream & { readonly truncated: boolean }
}

/** Read to its end even when too big, so that the browser gets an answer rather than a broken connection. */
async function wholeFile(part: FilePart): Promise<UploadedFile | 'too-big'> {
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk as Buffer)
  if (part.file.truncated) return 'too-big'
  return { name: part.filename, type: part.mimetype, bytes: Buffer.concat(chunks) }
}
