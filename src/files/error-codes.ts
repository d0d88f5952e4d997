/** Why a file is not taken, or does not open. */
import { declareErrors } from '#kernel'

export const filesErrors = declareErrors({
  'file-without-bytes': 'The file is empty.',
  'file-too-big': 'The file is too big.',
  'file-type-not-allowed': 'A file of this kind cannot be taken here.',
  'file-name-and-type-differ': 'The name of the file says that it is of another kind than it is.',
  'file-has-malware': 'The file holds malware and was refused.',
  'file-has-macros': 'The document holds macros; save it without them.',
  'file-locked': 'The document is locked with a password; save it without one.',
  'archive-bomb': 'The document unpacks to far more than a document holds.',
  'archive-path-unsafe': 'The document holds a part whose name leads out of it.',
  'file-too-big-to-scan': 'The file is too big to be scanned for malware.',
  'file-damaged': 'The file is damaged.',
  'file-lapsed': 'The file was sent too long ago; choose it again.',
  'file-not-there': 'There is no such file.',
  'file-destroyed': 'The file was destroyed and cannot be had again.',
  'file-waits-for-scan': 'The file has not been scanned for malware yet; it opens once it has.',
  'file-store-unreachable': 'The store of files cannot be reached; nothing was kept. Try again in a moment.',
  'file-store-unknown': 'The setting of the store of files names no store, or lacks its credentials.',
  'file-residency-unknown':
    'A store of files lies on the premises, in New Zealand or overseas; this one does not say where.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof filesErrors, string> {}
}
