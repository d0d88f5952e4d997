/** How much a document may take. A person's document stays far below; a bomb is refused by the first that it meets. */
export const LIMITS = {
  /** Of the original, in bytes. */
  originalBytes: 60 * 1024 * 1024,
  /** Resident memory of the child process, in bytes. */
  memoryBytes: 1000 * 1024 * 1024,
  /** Of the child's JavaScript alone, in MiB: what grows beyond it ends the child by itself. */
  heapMiB: 512,
  /** One step (opening, one page, one sheet) may take so long before the child is ended. */
  stepMs: 8_000,
  /** One page recognised in one direction; a machine under load takes several times what an idle one does. */
  recogniseStepMs: 90_000,
  pages: 500,
  /** The longer side of a page in points; Acrobat's own limit is 14,400. */
  pagePoints: 5_000,
  /** Pixels of a page as drawn, and the fewest dots an inch at which it is still legible. */
  drawnPixels: 16_000_000,
  drawnDpi: 200,
  leastDpi: 100,
  /** Pixels of a picture, alone or in a document. */
  picturePixels: 40_000_000,
  /** Letters and words of a whole document. */
  letters: 5_000_000,
  words: 400_000,
  blocks: 100_000,
  xmlDepth: 200,
  packedParts: 5_000,
  unpackedBytes: 128 * 1024 * 1024,
  /** Unpacked to packed, counted once something worth the name has been unpacked. */
  ratio: 100,
  ratioCountsFrom: 8 * 1024 * 1024,
  mailDepth: 20,
  /** Of a hidden thing's words, as shown to the reviewer. */
  hiddenLetters: 2_000,
  hiddenItems: 2_000,
  labelLetters: 40,
} as const
