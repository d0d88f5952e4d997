/** What tracing leaves in the activity log. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

export const TRACING: ActivityActor = { kind: 'process', id: 'justice-tracing', role: 'tracing' }

const changes = (event: string, sentence: string) => ({ event, sentence, readsPersonalData: false })
const reads = (event: string, sentence: string) => ({ event, sentence, readsPersonalData: true })

export const tracingActivityEvents: readonly ActivityEventDeclaration[] = [
  changes('trace-opened', 'A silent alert’s notice was put down for tracing.'),
  reads('trace-asked', 'Immigration was asked for contact details.'),
  reads('trace-answered', 'Immigration’s answer to a tracing request came.'),
  changes('trace-answer-refused', 'An answer to a tracing request was refused.'),
  changes(
    'trace-answer-late',
    'An answer came to a tracing request that was no longer open; nothing of it was kept.',
  ),
  changes('trace-decided', 'It was decided to act on contact details.'),
  changes('trace-used', 'Contact details were put to one of the agreement’s uses.'),
  changes('trace-destroyed', 'A trace was destroyed; its certificate remains.'),
  reads('tracing-viewed', 'The tracing work list was looked at.'),
  reads('trace-viewed', 'A trace was opened.'),
  reads('trace-step-taken', 'A step was asked for on a trace.'),
  changes('tracing-certificates-viewed', 'The certificates of destruction were looked at.'),
]
