/** Figures for machines: how often a detection tripped, what is open, and when it was last looked. No label names anybody. */
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Database } from '#database'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { REQUEST_KINDS, type RequestKind } from './hour-counts.ts'
import { countOpen } from './store.ts'

export interface WatchCounts {
  readonly trips: Map<DetectionName, number>
  readonly requests: Map<RequestKind, number>
  lastLook: Date | undefined
  notSent: number
}

export function watchCounts(): WatchCounts {
  return { trips: new Map(), requests: new Map(), lastLook: undefined, notSent: 0 }
}

export function detectionFigures(registry: Registry, database: Database, counts: WatchCounts): void {
  const registers = [registry]
  new Counter({
    ...{ registers, name: 'landfall_security_trips_total', labelNames: ['detection'] },
    help: 'How often a detection went beyond its threshold',
    collect() {
      this.reset()
      for (const id of Object.keys(DETECTIONS) as DetectionName[])
        this.inc({ detection: id }, counts.trips.get(id) ?? 0)
    },
  })
  new Counter({
    ...{ registers, name: 'landfall_security_requests_total', labelNames: ['kind'] },
    help: 'Requests by what became of them',
    collect() {
      this.reset()
      for (const kind of Object.keys(REQUEST_KINDS) as RequestKind[])
        this.inc({ kind }, counts.requests.get(kind) ?? 0)
    },
  })
  new Gauge({
    ...{ registers, name: 'landfall_security_open_incidents', labelNames: ['grade'] },
    help: 'Incidents that nobody has closed, by grade',
    async collect() {
      const open = await database.as(`${database.site}_detection`, countOpen)
      for (const grade of ['high', 'medium', 'low'] as const) this.set({ grade }, open.get(grade) ?? 0)
    },
  })
  new Gauge({
    ...{ registers, name: 'landfall_security_last_look_timestamp_seconds' },
    help: 'When the activity log and the state of the site were last looked at',
    collect() {
      this.set((counts.lastLook?.getTime() ?? 0) / 1000)
    },
  })
  new Counter({
    ...{ registers, name: 'landfall_security_events_not_sent_total' },
    help: 'Events for the monitoring system that were dropped, because it did not take them',
    collect() {
      this.reset()
      this.inc(counts.notSent)
    },
  })
}
