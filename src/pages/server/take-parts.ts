/** The parts of a form with files, one after another. A form that breaks off, or is none, is its sender's fault. */
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { statusOf } from './failure-pages.ts'

export type FormPart = MultipartFile | MultipartValue

export interface PartLimits {
  readonly files: number
  readonly fields: number
  readonly fieldSize: number
  readonly fileSize: number
}

export async function takeParts(
  request: FastifyRequest,
  limits: PartLimits,
  take: (part: FormPart) => Promise<void>,
): Promise<void> {
  const parts = request.parts({ limits })
  for (let part = await next(parts); part !== undefined; part = await next(parts)) {
    try {
      await take(part)
    } catch (error) {
      // Whoever reads a file that breaks off throws what its stream threw, in words of their own.
      throw part.type === 'file' && part.file.errored !== null ? new BrokenForm(error) : error
    }
  }
}

/** Only the parser speaks here, of what was sent to it; its limits have a status of their own. */
async function next(parts: AsyncIterableIterator<FormPart>): Promise<FormPart | undefined> {
  try {
    const step = await parts.next()
    return step.done === true ? undefined : step.value
  } catch (error) {
    throw statusOf(error) < 500 ? error : new BrokenForm(error)
  }
}

/** Not all of it came, or it is no form; nothing of ours failed. */
class BrokenForm extends Error {
  readonly statusCode = 400

  constructor(cause: unknown) {
    super('a form is broken', { cause })
  }
}
