/** The data map of screening: of those who match nobody, a number. */
import type { DataMap } from '#database'

export const screeningDataMap: DataMap = {
  room: 'customs/screening',
  tables: {
    'screening.lane_minutes': {
      purpose:
        'How many passports were read, per lane and minute; a scan that matches nobody leaves nothing else',
      source: 'The lanes',
      retention: 'figures',
      seenBy: ['auditor', 'operator', 'screening', 'supervisor'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Counts and states of the programme itself; nobody is meant by them' },
      columns: { port: 'record', lane: 'record', minute: 'record', scans: 'record', damaged: 'record' },
    },
    'screening.lane_flights': {
      purpose: 'Which flight or ship a lane reads passports for: a scan is stamped with it',
      source: 'The lane, when its flight is set',
      retention: 'while-in-use',
      seenBy: ['lane'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'One row a lane, replaced by the next flight; nobody is meant by it' },
      columns: {
        ...{ port: 'record', lane: 'record', direction: 'record', craft: 'record', set_at: 'record' },
      },
    },
  },
  places: {
    'the answer of the last passport': {
      what: 'What the lane’s page shows of a passport, in the memory of the site’s process between the answer and the page',
      files: [],
      holds: ['identity', 'travel-document'],
      whose: ['traveller'],
      retention: 'no-discrepancy',
      ends: 'When it is shown, once; within a minute if nobody looks',
      looked: 'Not at all: it is gone before anybody could ask',
    },
    'a passport while it is read': {
      what: 'The passport of a scan, in the memory of the screening process until the answer has left',
      files: [],
      holds: ['identity', 'travel-document', 'movement'],
      whose: ['traveller'],
      retention: 'no-discrepancy',
      ends: 'With the answer; of whoever matches nobody a count stays',
      looked: 'Not at all: it is gone before anybody could ask',
    },
    'the matching index': {
      what: 'The list in force as screening searches it, in the memory of the screening process',
      files: [],
      holds: ['identity', 'sealed'],
      whose: ['listed-person'],
      retention: 'list-in-force',
      ends: 'Swapped whole with the next list; a withdrawal takes its person out at once',
      looked: 'In the list in force, of which it is made',
    },
  },
}
