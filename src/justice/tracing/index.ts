/** Tracing: contact details from Immigration about people whose silent alert was triggered, used or destroyed in time. */
export { askImmigration } from './ask-immigration.ts'
export { destroyOverdue } from './destroy-overdue.ts'
export { openTrace, type TraceableNotice } from './open-trace.ts'
export type { TracingDependencies } from './tracing-dependencies.ts'
export { tracingRoom } from './room.ts'
