/** Counts the line ends in a piece of a file: LF, CR and CRLF are one each. */
const [LF, CR] = [0x0a, 0x0d]

/** `afterReturn`: the piece before this one ended in CR, which has been counted. */
export function lineEnds(bytes: Uint8Array, afterReturn: boolean): number {
  let [count, before] = [0, afterReturn ? CR : 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === CR || (byte === LF && before !== CR)) count++
    before = byte
  }
  return count
}
