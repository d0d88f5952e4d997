/** Tracing: contact details from Immigration about people whose silent alert was triggered, used or destroyed in time. */
export { tracingRoom } from './room.ts'
export { selectTraces } from './store.ts'
export { takeTraceStep } from './take-step.ts'
