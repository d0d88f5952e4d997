/** Asks Immigration about each trace that waits: one sealed request with the agreement's fields of its notice. */
import { mayTransfer, messageFields, type TracingAgreement } from '#agreement'
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { noticeOf, type Notice } from '#justice/notices'
import { BrokenPromise } from '#kernel'
import { TRACING } from './activity-events.ts'
import { destroyTrace } from './destroy-trace.ts'
import { markAsked, takeWaiting, type Trace } from './store.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

const AT_ONCE = 50

/** Where each field of a request comes from; a field without a line here cannot be told. */
const FIELDS: Readonly<Record<string, (notice: Notice, trace: Trace) => string | null>> = {
  justice_identifier: (_, { traceId }) => traceId,
  full_name: ({ fullName }) => fullName,
  date_of_birth: ({ dateOfBirth }) => dateOfBirth,
  gender: ({ gender }) => gender,
  passport_number: ({ passportNumber }) => passportNumber,
  craft: ({ craft }) => craft,
}

function requestOf(agreement: TracingAgreement, notice: Notice, trace: Trace) {
  const { fields } = messageFields(agreement, 'tracing-request')
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const source = FIELDS[name]
      return source === undefined ? [] : [[name, source(notice, trace)]]
    }),
  )
}

async function ask(tx: Tx, dependencies: TracingDependencies, trace: Trace, at: Date): Promise<boolean> {
  const inForce = dependencies.agreement.inForce(at)
  const notice = await noticeOf(tx, trace.noticeId)
  if (!inForce.ok || !mayTransfer(inForce.value, at).ok || notice === undefined) {
    await destroyTrace(tx, dependencies, trace, 'not-asked', TRACING, at)
    return false
  }
  const posted = await dependencies.exchange.post(tx, {
    type: 'tracing-request',
    to: 'immigration',
    body: requestOf(inForce.value, notice, trace),
    register: { about: { person_profile_number: notice.personProfileNumber } },
  })
  if (!posted.ok) throw new BrokenPromise('a tracing request may not leave now', posted.error.code)
  await markAsked(tx, trace.traceId, at)
  await recordActivity(tx, at, TRACING, {
    event: 'trace-asked',
    subject: { kind: 'trace', id: trace.traceId },
  })
  return true
}

/** Returns how many requests were posted. */
export async function askImmigration(dependencies: TracingDependencies): Promise<number> {
  let posted = 0
  for (;;) {
    const at = dependencies.clock.now()
    const taken = await dependencies.database.as('justice_tracing', async (tx) => {
      const waiting = await takeWaiting(tx, AT_ONCE)
      for (const trace of waiting) if (await ask(tx, dependencies, trace, at)) posted += 1
      return waiting.length
    })
    if (taken === 0) return posted
  }
}
