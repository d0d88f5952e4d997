/** Sends what tripped, and each incident that was opened, to the agency’s own monitoring system; to nobody where none is named. */
import type { SiteName } from '#database'
import type { AnsweredRequest } from '#pages'
import { RESPONSES, type Trip } from '../detection.ts'
import { DETECTIONS, type DetectionName } from '../detections.ts'
import type { OpenedIncident } from '../keep-trips.ts'
import { asAuthentication, asFinding, asHttpActivity, type SecurityEvent } from './ocsf.ts'
import { syslogSender, type SyslogOptions } from './syslog.ts'

export interface EventSender {
  tripped(trip: Trip<DetectionName>, request: AnsweredRequest): void
  opened(incident: OpenedIncident): void
  close(): Promise<void>
}

const TO_NOBODY: EventSender = {
  tripped: () => undefined,
  opened: () => undefined,
  close: () => Promise.resolve(),
}

/** Of syslog: 4 is a warning, 5 a notice. */
const SEVERITIES = { finding: 4, sign: 5 } as const

export function eventSender(
  site: SiteName,
  to: string | undefined,
  options: Pick<SyslogOptions, 'dropped' | 'pauseMilliseconds'>,
): EventSender {
  if (to === undefined || to === '') return TO_NOBODY
  const syslog = syslogSender({ to, host: `landfall-${site}`, ...options })
  const send = (kind: string, severity: number, event: SecurityEvent) =>
    syslog.send({ at: new Date(event.time), kind, severity, text: JSON.stringify(event) })
  return {
    tripped({ detection, what }, request) {
      if (detection === 'credential-guessing')
        send('authentication', SEVERITIES.sign, asAuthentication(site, request))
      else send('http-activity', SEVERITIES.sign, asHttpActivity(site, request, what))
    },
    opened(incident) {
      const { grade } = RESPONSES[DETECTIONS[incident.detection].response]
      send('detection-finding', SEVERITIES.finding, asFinding(site, incident, grade))
    },
    close: () => syslog.close(),
  }
}
