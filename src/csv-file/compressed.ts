/** Whether a file begins as compressed ones do; a spreadsheet of today (.xlsx, .ods) is a zip too. */
const BEGINNINGS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf, 0x27], // 7z
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
]

export const LONGEST_BEGINNING = Math.max(...BEGINNINGS.map((bytes) => bytes.length))

export function looksCompressed(beginning: Uint8Array): boolean {
  return BEGINNINGS.some((bytes) => bytes.every((byte, at) => beginning[at] === byte))
}
