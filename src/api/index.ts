/** The API room's front door: routes for machines, problems, health and figures. */
export { apiErrors } from './error-codes.ts'
export { apiRoutes, type ApiOptions } from './api-routes.ts'
export type { ApiSite } from './answer-route.ts'
export {
  healthRoutes,
  type HealthOptions,
  type ReadinessAnswer,
  type ReadinessCheck,
} from './health-routes.ts'
export { problem, sendProblem, type Problem } from './problem.ts'
export {
  defineRoute,
  type Caller,
  type RouteAnswer,
  type RouteDefinition,
  type RouteRequest,
} from './route-definition.ts'
