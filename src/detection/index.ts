/** The watch over a site’s security: detections, their incidents, and the security store. */
export { disposeIncident } from './dispose-incident.ts'
export { detectionRoom } from './room.ts'
export { Watching } from './operations.ts'
