/** Takes in what one page of a journey sent: fields, and a file that flows to the sink without being held. */
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FieldError, FileField } from '../form/form-definition.ts'
import { withoutHoneyField } from '../form/honey-field.ts'
import { refusedFile } from '../form/refused-file.ts'
import { textOf, type SentForm } from '../form/sent-form.ts'
import type { Language } from '../language/language.ts'
import { refuseUnsoundForm } from '../server/sound-form.ts'
import { refuseUnsound } from '../server/sound-requests.ts'
import { takeParts } from '../server/take-parts.ts'
import type { AttachmentSink, HeldFile, Question } from './journey-definition.ts'

export const STEP_BYTES = 256 * 1024
const FIELD_BYTES = 128 * 1024

export interface TakenStep {
  readonly sent: SentForm
  /** A file that the sink has taken, by its field; or why it was not. */
  readonly file?: { readonly field: string; readonly held: HeldFile } | FieldError
}

export interface StepIntake {
  readonly question: Question | undefined
  readonly sink: AttachmentSink | undefined
  readonly at: Date
  readonly language: Language
  /** Whether these answers may bring a file; they stand before it in every form of ours. */
  mayBring(sealedAnswers: string): boolean
}

export async function takeStep(request: FastifyRequest, intake: StepIntake): Promise<TakenStep> {
  const taken: Taking = { sent: {} }
  try {
    await readStep(request, intake, taken)
    taken.sent = { ...withoutHoneyField(request, taken.sent) }
    refuseUnsoundForm(intake.question?.fields ?? {}, taken.sent)
  } catch (error) {
    // Nobody is told its number, so no answers can ever carry it.
    if (taken.file !== undefined && 'held' in taken.file) await intake.sink?.discard(taken.file.held)
    throw error
  }
  return taken
}

interface Taking {
  sent: Record<string, unknown>
  file?: NonNullable<TakenStep['file']>
}

async function readStep(request: FastifyRequest, intake: StepIntake, taken: Taking): Promise<void> {
  if (!request.isMultipart()) {
    taken.sent = { ...(request.body as SentForm | undefined) }
    return
  }
  const { sent } = taken
  const limits = { files: 1, fields: 100, fieldSize: FIELD_BYTES, fileSize: intake.sink?.maxBytes ?? 0 }
  await takeParts(request, limits, async (part) => {
    if (part.type === 'field') {
      sent[part.fieldname] = part.fieldname in sent ? [sent[part.fieldname], part.value].flat() : part.value
      return
    }
    const field = intake.question?.fields[part.fieldname]
    const mayBring = field?.kind === 'file' && intake.mayBring(textOf(sent['journey']))
    try {
      if (!mayBring || intake.sink === undefined) return
      const file = await takeFile(intake.sink, part, field, intake)
      if (file !== undefined) taken.file = file
    } finally {
      // Read to its end all the same, so that the browser gets an answer rather than a broken connection.
      part.file.resume()
    }
  })
}

async function takeFile(
  sink: AttachmentSink,
  part: MultipartFile,
  field: FileField,
  { at, language }: Pick<StepIntake, 'at' | 'language'>,
): Promise<TakenStep['file']> {
  refuseUnsound(part.filename)
  // A browser that chose no file sends one without a name.
  if (part.filename === '') return undefined
  const { fieldname } = part
  try {
    const body = Readable.from(bounded(part.file), { objectMode: false })
    const taken = await sink.take({ name: part.filename, type: part.mimetype, body, at })
    if (taken.ok) return { field: fieldname, held: taken.value }
    return { field: fieldname, sentence: refusedFile(field, taken.error, language) }
  } catch (error) {
    if (!(error instanceof TooBig)) throw error
    return { field: fieldname, sentence: field.errors.tooBig }
  }
}

class TooBig extends Error {}

/** The parser cuts a file off at the limit; the sink must learn that what it got is not the file. */
async function* bounded(file: MultipartFile['file']): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) yield chunk as Uint8Array
  if (file.truncated) throw new TooBig('the file is bigger than the sink takes')
}
