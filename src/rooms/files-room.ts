/** Files as a room, for the sites that keep some: their own rooms say whose, the site's context says where. */
import { filesActivityEvents, filesDataMap, filesErrors, filesSchema, openFiles, type Files } from '#files'
import type { Tx } from '#database'
import type { ScheduledJob } from '#jobs'
import { BrokenPromise } from '#kernel'
import type { HeldFile, PersonsRecords } from './holdings-opener.ts'
import { offer, operation } from './operation.ts'
import { defineRoom } from './room.ts'

export const KeepFiles = operation<Files>('KeepFiles')

export const filesRoom = defineRoom({
  name: 'files',
  sentence:
    'Files that come with records: checked, sealed each under its own key, opened only by recorded pages.',
  schemas: [filesSchema],
  errors: filesErrors,
  activityEvents: filesActivityEvents,
  dataMaps: [filesDataMap],
  offers: [KeepFiles],
  async open({ site, database, keys, clock, newId, declared, files: place }) {
    if (place === undefined) throw new BrokenPromise(`${site} keeps files, and nobody has said where`)
    const files = await openFiles({
      ...{ database, clock, newId, ...place },
      atRestKey: keys.atRest,
      owners: declared.fileOwners,
    })
    return {
      offered: [offer(KeepFiles, files)],
      jobs: filesJobs(files, place.scanner !== undefined),
      holdings: { room: 'files', files: (tx, of) => filesOfPerson(files, tx, of) },
    }
  },
})

/** A record's files are the person's whose the record is, in whichever room it stands. */
async function filesOfPerson(
  files: Files,
  tx: Tx,
  { records }: PersonsRecords,
): Promise<readonly HeldFile[]> {
  const held: HeldFile[] = []
  for (const room of new Set(records.map((one) => one.room))) {
    const own = records.filter((one) => one.room === room).map(({ record }) => record)
    for (const { id, subjectId, name, type, size, keptAt, open } of await files.heldOf(tx, room, own))
      held.push({
        ...{ room: 'files', table: 'files.objects', record: id, what: 'file', name, type },
        // Who handed it in is not kept with it: it may be anybody who had a part in the record.
        ...{ bytes: size, at: keptAt, partOf: subjectId, fromThem: false, open },
      })
  }
  return held
}

function filesJobs(files: Files, isScanned: boolean): readonly ScheduledJob[] {
  const sweep = {
    name: 'sweep-files',
    sentence: 'Files that nobody kept, and the bytes of those that were destroyed, are taken away.',
    cron: '52 * * * *',
    atStart: true,
    run: () => files.sweep(),
  }
  const scan = {
    name: 'scan-waiting-files',
    sentence: 'Files that came while the scanner was away are scanned.',
    cron: '* * * * *',
    run: (ending?: AbortSignal) => files.scanWaiting(ending),
  }
  const move = {
    name: 'move-files',
    sentence: 'Files that do not lie where new ones go are moved there.',
    cron: '12 * * * *',
    atStart: true,
    run: (ending?: AbortSignal) => files.move(ending),
  }
  return isScanned ? [sweep, move, scan] : [sweep, move]
}
