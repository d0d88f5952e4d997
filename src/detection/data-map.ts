/** The data map of the security store: what tripped a detection, sealed networks, and which of the staff an incident is about. */
import type { DataMap, DataRights, Subject, TableDeclaration } from '#database'

const staff = (...columns: readonly string[]): readonly Subject[] => [
  { kind: 'staff-member', keys: columns.map((field) => ({ by: 'staff-id' as const, field })) },
]

const rights = (whatIsTold: string): DataRights => ({
  export: { how: whatIsTold },
  correct: { not: 'It says what was counted, and not what the person did or meant' },
  statement: { how: 'Attached to the identifier of the incident, and read with it' },
  restrict: { not: 'Nothing is decided by it: an officer looks, and asks' },
})

const common = {
  source: 'The watch over the site',
  retention: 'security-incident',
  seenBy: ['security_officer'],
  exportable: true,
} as const satisfies Partial<TableDeclaration>

const withIncident = { with: { column: 'incident', to: 'detection.incidents.id' } } as const
const both = ['detection', 'security_officer']

export const detectionDataMap: DataMap = {
  room: 'detection',
  tables: {
    'detection.incidents': {
      ...common,
      seenBy: both,
      purpose:
        'What looks like an attack or a misuse is looked at by somebody, and what came of it can be shown',
      whose: staff('about_person', 'taken_by', 'closed_by'),
      disposal: { by: '#detection disposeIncident', record: 'id', trigger: 'closed_at' },
      sealed: {
        process: 'detection',
        answer:
          'The networks of incidents are sealed, and an address of a network leads to no one person: nobody is looked for by it',
      },
      rights: rights('Which incidents the person was the reason for, took or closed, and when'),
      columns: {
        id: 'record',
        number: 'record',
        detection: 'record',
        key_mark: { category: 'secret', exportable: false },
        grade: 'record',
        opened_at: 'record',
        last_at: 'record',
        trips: 'record',
        counted: 'record',
        threshold: 'record',
        minutes: 'record',
        network_sealed: { category: 'sealed', exportable: false },
        about_person: 'staff',
        about_kind: { category: 'record', exportable: false },
        about_record: { category: 'record', exportable: false },
        taken_at: 'record',
        taken_by: 'staff',
        closed_at: 'record',
        closed_by: 'staff',
        outcome: 'decision',
        breach: 'record',
      },
    },
    'detection.trips': {
      ...common,
      purpose: 'An incident can be explained by what tripped it',
      whose: 'nobody',
      exportable: false,
      disposal: withIncident,
      columns: {
        id: { category: 'record', seenBy: both },
        incident: { category: 'record', seenBy: both },
        at: 'record',
        times: 'record',
        what: 'record',
      },
    },
    'detection.acts': {
      ...common,
      purpose: 'What was done about an incident can be shown',
      source: 'The security officer',
      whose: staff('acted_by'),
      disposal: withIncident,
      rights: rights('What the person did about which incident, and when'),
      columns: { id: 'record', incident: 'record', at: 'record', acted_by: 'staff', did: 'record' },
    },
    'detection.hours': {
      ...common,
      seenBy: both,
      purpose: 'What is usual is known, so that what is not is seen',
      whose: 'nobody',
      exportable: false,
      disposal: {
        endedBy: 'detection/look.ts createLook',
        when: 'The hour is twelve months ago',
        deletedBy: ['detection'],
      },
      columns: { hour: 'record', kind: 'record', times: 'record' },
    },
    'detection.positions': {
      ...common,
      seenBy: ['detection'],
      purpose: 'The activity log is looked at once, and nothing of it is left out',
      whose: 'nobody',
      exportable: false,
      disposal: { kept: 'One number for each reader of the log, which moves on' },
      columns: { reader: 'record', link_number: 'record' },
    },
  },
  places: {
    'what is counted in memory': {
      what: 'Networks and sign-in names of the last minutes to a day, by which detections count; gone with the process',
      files: [],
      holds: ['staff'],
      whose: ['staff-member'],
      retention: 'minutes-of-sign-in',
      ends: 'When the window of the detection has passed, or the process ends',
      looked: 'Not at all: it is in no file, and nobody can ask for it',
    },
    'events sent to the monitoring system': {
      what: 'What tripped and which incidents were opened, with the network, where `LANDFALL_SYSLOG` names a system of the agency’s',
      files: [],
      holds: [],
      whose: [],
      retention: 'security-incident',
      ends: 'By the rules of the system that took them',
      looked: 'In the security store, which has the same',
    },
  },
}
