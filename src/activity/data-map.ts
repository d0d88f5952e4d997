/** The data map of the activity log: identifiers of who acted and of what on, never values. */
import type { DataMap, DataRights, Disposal, SealedData, TableDeclaration } from '#database'

/** The people of a log of which nobody but its process may know that it has records. */
type WhoseRecords = Pick<TableDeclaration, 'whose' | 'sealed'>

interface LogOf {
  readonly schema: string
  readonly whoseRecords: WhoseRecords
  /** Roles that may take a record off the list of those that wait to be linked. */
  readonly linkedBy: readonly string[]
  readonly purpose: string
  readonly seenBy: readonly string[]
  readonly exportable: boolean
}

const disposal: Disposal = {
  kept:
    'Seven years. Each record carries the hash of the one before it, so none can be taken out of the middle: whole ' +
    'segments go from the oldest end, and their signed checkpoints stay',
}

const rights: DataRights = {
  export: {
    how: 'What the person did, and what was done about them: event, time, who, in the words of the event',
  },
  correct: {
    not: 'A record says that an act was recorded; to change one would break the chain that proves all of them',
  },
  statement: { how: 'Attached beside the chain to the record’s identifier, and read with it' },
  restrict: { not: 'The log is what shows that everything else was restricted; only auditors read it' },
}

function tablesOf({ schema, purpose, seenBy, exportable, whoseRecords, linkedBy }: LogOf): DataMap['tables'] {
  const common = { purpose, source: 'The act itself', retention: 'activity-log', seenBy, exportable } as const
  return {
    [`${schema}.events`]: {
      ...common,
      purpose: 'Only declared events are recorded; the sentence is what an auditor reads',
      source: 'The programme',
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'The sentences of the log’s own words' },
      columns: { event: 'record', sentence: 'record', reads_personal_data: 'record' },
    },
    [`${schema}.records`]: {
      ...common,
      ...whoseRecords,
      disposal,
      rights,
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
    [`${schema}.unlinked`]: {
      ...common,
      exportable: false,
      whose: 'nobody',
      disposal: { endedBy: '#activity startChainer', when: 'The record is linked', deletedBy: linkedBy },
      columns: { record_number: 'record' },
    },
    [`${schema}.links`]: {
      ...common,
      exportable: false,
      whose: 'nobody',
      disposal,
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
      whose: 'nobody',
      disposal: { kept: 'What proves, after a disposal, that nothing else was taken out' },
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
    whoseRecords: { whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'actor_id' }] }] },
    linkedBy: ['chainer'],
  }),
  places: {
    'kept checkpoints': {
      what: 'Signed checkpoints of the activity chain, outside the database: numbers, hashes and times',
      files: ['activity/*/*-checkpoints.ndjson'],
      holds: [],
      whose: [],
      retention: 'activity-log',
      ends: 'Kept with the log, and after a disposal instead of it',
      looked: 'Not at all: nothing in it is about a person',
    },
    'exports of the activity log': {
      what: 'What `landfall activity export` writes for a monitoring system: the log’s identifiers, where its caller says',
      files: [],
      holds: ['staff'],
      whose: ['staff-member'],
      retention: 'activity-log',
      ends: 'By the system that took it; the log records who exported, and when',
      looked: 'In the log itself, of which it is a copy',
    },
  },
}

/** Who can look into the silent compartment at Customs, and how whoever asks is answered there, whatever it holds. */
export const silentCompartment: SealedData = {
  process: 'screening',
  answer:
    'The silent compartment belongs to Justice’s half of the programme. For everybody who asks it is searched by its own ' +
    'process; whether it holds anything is answered by Justice alone, which decides and answers itself',
}

/** The silent compartment's own log, at Customs: its records would tell that a silent alert exists. */
export const silentActivityDataMap: DataMap = {
  room: 'activity (silent)',
  tables: tablesOf({
    schema: 'activity_silent',
    purpose: 'Acts on silent alerts are recorded where nobody at Customs can count them',
    seenBy: ['screening'],
    exportable: false,
    whoseRecords: {
      whose: 'sealed',
      sealed: silentCompartment,
    },
    linkedBy: ['screening'],
  }),
}
