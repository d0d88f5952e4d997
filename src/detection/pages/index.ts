/** The pages of security incidents, and the stream that tells open pages that something changed. */
import { sse, type LiveStream, type PageDefinition } from '#pages'
import { closedPage } from './closed.ts'
import { detectionsPage } from './detections.ts'
import { incidentPage, type IncidentPageOptions } from './incident.ts'
import { securityPage } from './security.ts'

export function securityPages(options: IncidentPageOptions): readonly PageDefinition[] {
  return [securityPage, closedPage, detectionsPage, incidentPage(options)]
}

export function securityStream(listen: LiveStream['subscribe']): LiveStream {
  return sse('/security/events', 'security.view', listen)
}
