/** Interception cases: the officers' and constables' work from alert to outcome, with the truth checked at the stop. */
export { interceptionActivityEvents } from './activity-events.ts'
export {
  CASE_OUTCOMES,
  CASE_RULES,
  CASE_STATES,
  NOT_COMPLETED_REASONS,
  type CaseOutcome,
  type CaseState,
} from './case-table.ts'
export { caseDiagram } from './case-diagram.ts'
export { interceptionsDataMap } from './data-map.ts'
export { keepCaseRules } from './keep-rules.ts'
export { openCases, tellOutcomes, type CaseDependencies } from './open-cases.ts'
export { answerReceiver, type AnswerDependencies } from './receive-answer.ts'
export { standDown } from './stand-down.ts'
export { casesSince, interceptionsSchema, type InterceptionCase } from './store.ts'
export { possibleSteps, takeStep, type StepRequest } from './take-step.ts'
export { boardStream, interceptionPages, policeStream } from './pages/index.ts'
