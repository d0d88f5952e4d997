/** What a browser sent: fields by name; files into their sinks as they arrive, or in memory up to the form's limit. */
import type { FastifyRequest } from 'fastify'
import {
  hasFile,
  isOfFiles,
  sinksOf,
  type FormDefinition,
  type UploadedFile,
} from '../form/form-definition.ts'
import type { SentForm } from '../form/read-form.ts'
import { withoutHoneyField } from '../form/honey-field.ts'
import { takeParts } from './take-parts.ts'
import { discardUploads, takeUpload, type FilePart } from './take-upload.ts'

const WITHOUT_FILES = 64 * 1024
const WITH_FILES = 32 * 1024 * 1024
/** More than any field takes: what is one too many is told of by its field, what is more is not kept. */
const MOST_FILES = 20

export function bodyLimitOf(form: FormDefinition): number {
  const streamed = sinksOf(form).map((sink) => sink.maxBytes)
  return Math.max(form.maxBytes ?? (hasFile(form) ? WITH_FILES : WITHOUT_FILES), ...streamed)
}

export async function readBody(request: FastifyRequest, form: FormDefinition): Promise<SentForm> {
  return withoutHoneyField(request, await readSent(request, form))
}

async function readSent(request: FastifyRequest, form: FormDefinition): Promise<SentForm> {
  if (!request.isMultipart()) return { ...(request.body as SentForm | undefined) }
  const sent: Record<string, unknown> = {}
  const limits = { fileSize: bodyLimitOf(form), files: MOST_FILES, fields: 100, fieldSize: WITHOUT_FILES }
  try {
    await takeParts(request, limits, async (part) => {
      const value = part.type === 'file' ? await readFile(part, form, sent) : part.value
      sent[part.fieldname] = part.fieldname in sent ? [sent[part.fieldname], value].flat() : value
    })
  } catch (error) {
    await discardUploads(sent)
    throw error
  }
  return sent
}

async function readFile(
  part: FilePart & { readonly fieldname: string },
  form: FormDefinition,
  before: SentForm,
): Promise<unknown> {
  const field = form.fields[part.fieldname]
  if (field === undefined || !isOfFiles(field)) {
    part.file.resume()
    return undefined
  }
  const most = field.kind === 'files' ? field.most : 1
  if ([before[part.fieldname] ?? []].flat().length > most) {
    part.file.resume()
    return undefined
  }
  if (field.sink !== undefined) return takeUpload(part, field.sink, before)
  return wholeFile(part, form.maxBytes ?? WITH_FILES)
}

/** Read to its end even when too big, so that the browser gets an answer rather than a broken connection. */
async function wholeFile(part: FilePart, maxBytes: number): Promise<UploadedFile | 'too-big'> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
  }
  if (part.file.truncated || size > maxBytes) return 'too-big'
  return { name: part.filename, type: part.mimetype, bytes: Buffer.concat(chunks) }
}
