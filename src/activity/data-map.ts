/** The data map of the activity log: identifiers of who acted and of what on, never values. */
import type { DataMap } from '#database'

interface LogOf {
  readonly schema: string
  readonly purpose: string
  readonly seenBy: readonly string[]
  readonly exportable: boolean
}

function tablesOf({ schema, purpose, seenBy, exportable }: LogOf): DataMap['tables'] {
  const common = { purpose, source: 'The act itself', retention: 'activity-log', seenBy, exportable } as const
  return {
    [`${schema}.events`]: {
      ...common,
      purpose: 'Only declared events are recorded; the sentence is what an auditor reads',
      source: 'The programme',
      exportable: false,
      columns: { event: 'record', sentence: 'record', reads_personal_data: 'record' },
    },
    [`${schema}.records`]: {
      ...common,
      columns: {
        number: 'record',
        id: 'record',
        at: 'record',
        actor_kind: 'staff',
        actor_id: 'staff',
        actor_role: 'staff',
        database_role: 'record',
        event: 'record',
        subject_kind: 'record',
        subject_id: 'record',
        details: 'record',
      },
    },
    [`${schema}.unlinked`]: { ...common, exportable: false, columns: { record_number: 'record' } },
    [`${schema}.links`]: {
      ...common,
      exportable: false,
      columns: {
        number: 'record',
        record_id: 'record',
        record_hash: 'record',
        previous_hash: 'record',
        hash: 'record',
      },
    },
    [`${schema}.checkpoints`]: {
      ...common,
      exportable: false,
      columns: {
        link_number: 'record',
        hash: 'record',
        at: 'record',
        key_id: 'record',
        signature: 'record',
      },
    },
  }
}

export const activityDataMap: DataMap = {
  room: 'activity',
  tables: tablesOf({
    schema: 'activity',
    purpose: 'Whoever looked at or changed something can be named, and nobody can take the record back',
    seenBy: ['auditor', 'chainer'],
    exportable: true,
  }),
}

/** The silent compartment's own log, at Customs: its records would tell that a silent alert exists. */
export const silentActivityDataMap: DataMap = {
  room: 'activity (silent)',
  tables: tablesOf({
    schema: 'activity_silent',
    purpose: 'Acts on silent alerts are recorded where nobody at Customs can count them',
    seenBy: ['screening'],
    exportable: false,
  }),
}
