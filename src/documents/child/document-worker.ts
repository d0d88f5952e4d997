/** The child's entry: one document, one operation, one answer. What a library throws is told as a code and never in words. */
import { err, fault, type Fault } from '#kernel'
import '../error-codes.ts'
import { Refusal } from '../refusal.ts'
import { RemainsFound } from '../gate/remains-found.ts'
import { operations, type ChildAnswer, type ChildRequest } from './operations.ts'
import { hearWarnings } from './pdf-warnings.ts'

hearWarnings()
process.once('message', (request: ChildRequest) => {
  void answer(request).then((said) => process.send?.(said))
})
// Whoever started it is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit(0))

async function answer({ operation, request }: ChildRequest): Promise<ChildAnswer> {
  try {
    return { ok: true, value: await operations[operation](request as never) }
  } catch (error) {
    return err(faultOf(error))
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof RemainsFound)
    return fault('document-withheld-remains', { detail: error.places.join(', ') })
  if (error instanceof Refusal) return fault(error.code)
  return fault('document-damaged')
}
