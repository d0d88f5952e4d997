/** What the room writes in the activity log; a page that opens files may declare an event of its own instead. */
import type { ActivityEventDeclaration } from '#activity'

export const filesActivityEvents = [
  {
    event: 'file-kept',
    sentence: 'A file was received, checked and made part of a record.',
    readsPersonalData: false,
  },
  {
    event: 'file-opened',
    sentence: 'A person opened a file of a record.',
    readsPersonalData: true,
  },
  {
    event: 'file-refused',
    sentence: 'A file was refused, or found to hold malware, and nothing of it was kept.',
    readsPersonalData: false,
  },
  {
    event: 'file-moved',
    sentence: 'A file was moved to another store: proven there before it was removed where it lay.',
    readsPersonalData: false,
  },
  {
    event: 'file-let-go',
    sentence: 'A file was taken back before it went out: it belongs to no record, and is swept away.',
    readsPersonalData: false,
  },
  {
    event: 'file-destroyed',
    sentence: 'A file was destroyed: its key is no more, so no copy of it opens.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
