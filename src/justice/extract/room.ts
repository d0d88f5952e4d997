/** The extract of the fines system as a room of the justice site. */
import { defineRoom, offer } from '#rooms'
import { extractActivityEvents } from './activity-events.ts'
import { extractDataMap } from './data-map.ts'
import { extractErrors } from './error-codes.ts'
import { EXTRACT_TRIALS } from './channels.ts'
import { ImportExtract } from './import-operation.ts'
import { importByCommand } from './import-tried.ts'
import { LET_EXTRACT_IN } from './let-in-request.ts'
import { NextList, type NextLists } from './operations.ts'
import { extractDesk } from './pages/index.ts'
import { extractPermissions } from './permissions.ts'
import { extractSchema } from './store.ts'

export const extractRoom = defineRoom({
  name: 'justice/extract',
  sentence:
    'The extract of the fines system: read, checked, imported into the register, reported row by row.',
  schemas: [extractSchema],
  permissions: extractPermissions,
  errors: extractErrors,
  activityEvents: extractActivityEvents,
  dataMaps: [extractDataMap],
  opens: [
    {
      relations: [
        'extract.imports',
        'extract.refused_rows',
        'extract.changes',
        'extract.trials',
        'extract.before_imports',
      ],
      roles: ['justice_register'],
      because: 'an extract is taken in as the register’s own work',
    },
  ],
  requestKinds: [LET_EXTRACT_IN],
  offers: [ImportExtract],
  wants: [NextList],
  open({ database, clock, newId, log, want }) {
    // Asked for at the time: the daily list is opened after the extract.
    const nextLists: NextLists = {
      listAfter: (tx, after, at) => want(NextList).listAfter(tx, after, at),
      lastSentAt: (tx) => want(NextList).lastSentAt(tx),
    }
    const trying = { database, clock, newId, nextLists }
    const desk = extractDesk({ ...trying, onTrouble: log.trouble('register import') })
    return {
      pages: desk.pages,
      work: [{ part: 'extracts let in', follows: [EXTRACT_TRIALS], run: desk.importApproved }],
      offered: [
        offer(ImportExtract, (extract, actor, only) => importByCommand(trying, extract, actor, only)),
      ],
    }
  },
})
