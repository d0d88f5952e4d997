/** How far an archive may unpack. An office document stays far below; a bomb is far above. */
export const ARCHIVE_LIMITS = {
  entries: 5000,
  unpackedBytes: 256 * 1024 * 1024,
  /** Unpacked to packed, counted once something worth the name has been unpacked. */
  ratio: 100,
  ratioCountsFrom: 16 * 1024 * 1024,
} as const
