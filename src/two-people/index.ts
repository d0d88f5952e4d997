/** Two people: one asks, a second of another identity agrees or declines, or it expires; all of it recorded. */
export { ask } from './ask.ts'
export { answeredInTime } from './count-answered.ts'
export { twoPeopleActivityEvents } from './activity-events.ts'
export { twoPeopleDataMap } from './data-map.ts'
export { declareRequestKinds } from './declare-kinds.ts'
export { twoPeopleErrors } from './error-codes.ts'
export { expire } from './expire.ts'
export { openRequestAbout, openRequests } from './open-requests.ts'
export type { OpenRequest, TwoPeopleAct } from './request.ts'
export type { RequestKind } from './request-kind.ts'
export {
  answerRequest,
  secondPerson,
  secondPersonFields,
  type SecondPersonForm,
  type SecondPersonView,
} from './second-person.ts'
export { twoPeopleSchema } from './two-people-schema.ts'
