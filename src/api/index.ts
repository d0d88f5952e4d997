/** The API room's front door: routes for machines, problems, health and figures. */
export { apiErrors } from './error-codes.ts'
export { apiRoutes } from './api-routes.ts'
export type { Credentials } from './client-credentials.ts'
export type { TokenIssuer } from './token-route.ts'
export { healthRoutes, type ReadinessCheck } from './health-routes.ts'
export {
  defineRoute,
  type Caller,
  type RouteAnswer,
  type RouteDefinition,
  type RouteRequest,
} from './route-definition.ts'
