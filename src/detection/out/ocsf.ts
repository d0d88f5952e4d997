/** What a monitoring system is sent: events of the Open Cybersecurity Schema Framework (OCSF 1.5), each as its class says. */
import Type, { type Static } from 'typebox'
import type { SiteName } from '#database'
import type { AnsweredRequest } from '#pages'
import type { Grade } from '../detection.ts'
import { DETECTIONS } from '../detections.ts'
import type { OpenedIncident } from '../keep-trips.ts'

/** What every class has: `type_uid` is the class and the activity, `severity_id` from 1, informational, to 4, high. */
const base = <Category extends number, Class extends number, Activity extends number>(
  category: Category,
  classUid: Class,
  activity: Activity,
) => ({
  category_uid: Type.Literal(category),
  class_uid: Type.Literal(classUid),
  activity_id: Type.Literal(activity),
  type_uid: Type.Literal(classUid * 100 + activity),
  time: Type.Integer({ minimum: 0 }),
  severity_id: Type.Integer({ minimum: 1, maximum: 4 }),
  metadata: Type.Object({
    version: Type.Literal('1.5.0'),
    product: Type.Object({ name: Type.Literal('Landfall'), vendor_name: Type.Literal('Landfall') }),
    log_name: Type.String({ minLength: 1 }),
  }),
})
const endpoint = Type.Object({ ip: Type.String({ minLength: 1 }) })

/** Authentication: a logon that failed. Whom somebody tried to be is nobody’s business here, and not known. */
export const authenticationSchema = Type.Object({
  ...base(3, 3002, 1),
  status_id: Type.Literal(2),
  user: Type.Object({ name: Type.Literal('unknown'), type_id: Type.Literal(0) }),
  src_endpoint: endpoint,
  service: Type.Object({ name: Type.String({ minLength: 1 }) }),
})

/** HTTP Activity: a request that was a sign of something, its address as the site defines it. */
export const httpActivitySchema = Type.Object({
  ...base(4, 4002, 99),
  activity_name: Type.String({ minLength: 1 }),
  http_request: Type.Object({
    http_method: Type.String({ minLength: 1 }),
    url: Type.Object({ path: Type.String({ minLength: 1 }) }),
  }),
  http_response: Type.Object({ code: Type.Integer({ minimum: 100, maximum: 599 }) }),
  src_endpoint: endpoint,
})

/** Detection Finding: an incident was opened. Whose it is, is read on its page alone. */
export const detectionFindingSchema = Type.Object({
  ...base(2, 2004, 1),
  status_id: Type.Literal(1),
  is_alert: Type.Boolean(),
  finding_info: Type.Object({
    uid: Type.String({ format: 'uuid' }),
    title: Type.String({ minLength: 1 }),
    desc: Type.String({ minLength: 1 }),
    created_time: Type.Integer({ minimum: 0 }),
    analytic: Type.Object({
      type_id: Type.Literal(1),
      uid: Type.String({ minLength: 1 }),
      name: Type.String({ minLength: 1 }),
    }),
  }),
})

export type SecurityEvent =
  | Static<typeof authenticationSchema>
  | Static<typeof httpActivitySchema>
  | Static<typeof detectionFindingSchema>

const SEVERITY: Readonly<Record<Grade, number>> = { low: 2, medium: 3, high: 4 }

const metadata = (site: SiteName) =>
  ({
    version: '1.5.0',
    product: { name: 'Landfall', vendor_name: 'Landfall' },
    log_name: `${site}/security`,
  }) as const

export function asAuthentication(
  site: SiteName,
  request: AnsweredRequest,
): Static<typeof authenticationSchema> {
  return {
    ...{ category_uid: 3, class_uid: 3002, activity_id: 1, type_uid: 300201, severity_id: 3, status_id: 2 },
    time: request.at.getTime(),
    metadata: metadata(site),
    user: { name: 'unknown', type_id: 0 },
    src_endpoint: { ip: request.network },
    service: { name: site },
  }
}

export function asHttpActivity(
  site: SiteName,
  request: AnsweredRequest,
  what: string,
): Static<typeof httpActivitySchema> {
  return {
    ...{ category_uid: 4, class_uid: 4002, activity_id: 99, type_uid: 400299, severity_id: 2 },
    activity_name: 'Sign of misuse',
    time: request.at.getTime(),
    metadata: metadata(site),
    http_request: { http_method: request.method, url: { path: what } },
    http_response: { code: request.status },
    src_endpoint: { ip: request.network },
  }
}

export function asFinding(
  site: SiteName,
  { id, detection, at }: OpenedIncident,
  grade: Grade,
): Static<typeof detectionFindingSchema> {
  const { name, sentence } = DETECTIONS[detection]
  return {
    ...{ category_uid: 2, class_uid: 2004, activity_id: 1, type_uid: 200401, status_id: 1 },
    severity_id: SEVERITY[grade],
    is_alert: grade === 'high',
    time: at.getTime(),
    metadata: metadata(site),
    finding_info: {
      ...{ uid: id, title: name, desc: sentence, created_time: at.getTime() },
      analytic: { type_id: 1, uid: detection, name },
    },
  }
}
