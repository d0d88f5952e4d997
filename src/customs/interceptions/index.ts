/** Interception cases: the officers' and constables' work from alert to outcome, with the truth checked at the stop. */
export {
  CASE_OUTCOMES,
  CASE_RULES,
  CASE_STATES,
  NOT_COMPLETED_REASONS,
  type CaseOutcome,
  type CaseState,
} from './case-table.ts'
export { INTERCEPTION_CASES } from './channels.ts'
export { caseDiagram } from './case-diagram.ts'
export { keepCaseRules } from './keep-rules.ts'
export { interceptionsRoom } from './room.ts'
export { casesSince, type InterceptionCase } from './store.ts'
export { possibleSteps, takeStep, type StepRequest } from './take-step.ts'
export { disposeCase } from './dispose-case.ts'
