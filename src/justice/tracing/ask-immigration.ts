/** Asks Immigration about each trace that waits: one sealed request with the agreement's fields of its notice. */
import { mayTransfer, messageFields, type TracingAgreement } from '#agreement'
import { recordActivities } from '#activity'
import type { Tx } from '#database'
import { noticesOf, type Notice } from '#justice/notices'
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

/** False when it may not be asked, and what is kept of it has ended. */
async function ask(
  tx: Tx,
  dependencies: TracingDependencies,
  trace: Trace,
  notice: Notice | undefined,
  at: Date,
): Promise<boolean> {
  const inForce = dependencies.agreement.inForce(at)
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
  return true
}

async function askTogether(
  tx: Tx,
  dependencies: TracingDependencies,
  traces: readonly Trace[],
  at: Date,
): Promise<number> {
  const notices = await noticesOf(
    tx,
    traces.map(({ noticeId }) => noticeId),
  )
  const asked: string[] = []
  for (const trace of traces)
    if (await ask(tx, dependencies, trace, notices.get(trace.noticeId), at)) asked.push(trace.traceId)
  if (asked.length === 0) return 0
  await markAsked(tx, asked, at)
  await recordActivities(
    tx,
    at,
    TRACING,
    asked.map((id) => ({ event: 'trace-asked', subject: { kind: 'trace', id } })),
  )
  return asked.length
}

/** Returns how many requests were posted. */
export async function askImmigration(
  dependencies: TracingDependencies,
  ending?: AbortSignal,
): Promise<number> {
  let posted = 0
  for (;;) {
    const at = dependencies.clock.now()
    const taken = await dependencies.database.as('justice_tracing', async (tx) => {
      const waiting = await takeWaiting(tx, AT_ONCE)
      if (waiting.length > 0) posted += await askTogether(tx, dependencies, waiting, at)
      return waiting.length
    })
    if (taken === 0 || ending?.aborted === true) return posted
  }
}
