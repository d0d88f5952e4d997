/** Interception cases: the officers' and constables' work from alert to outcome, with the truth checked at the stop. */
export { NOT_COMPLETED_REASONS, NOT_THE_PERSON_REASONS } from './case-table.ts'
export { INTERCEPTION_CASES } from './channels.ts'
export { caseDiagram } from './case-diagram.ts'
export { keepCaseRules } from './keep-rules.ts'
export { interceptionsRoom } from './room.ts'
export { casesSince, type InterceptionCase } from './store.ts'
export { takeStep, type StepRequest } from './take-step.ts'
export { disposeCase } from './dispose-case.ts'
