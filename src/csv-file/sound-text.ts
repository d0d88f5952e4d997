/** How far bytes are text that is strictly UTF-8 without NUL. */
const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export interface SoundText {
  readonly text: string
  /** Bytes of it: the next one is wrong, or the first of a wrong character. */
  readonly length: number
}

export function soundText(bytes: Uint8Array): SoundText {
  const nul = bytes.indexOf(0)
  const candidate = nul < 0 ? bytes : bytes.subarray(0, nul)
  try {
    return { text: strict().decode(candidate), length: candidate.length }
  } catch {
    const length = soundLength(candidate)
    return { text: strict().decode(candidate.subarray(0, length)), length }
  }
}

/** Byte by byte, for the decoder does not say where it stopped. */
function soundLength(bytes: Uint8Array): number {
  const decoder = strict()
  let sound = 0
  try {
    for (let at = 0; at < bytes.length; at++)
      if (decoder.decode(bytes.subarray(at, at + 1), { stream: true }) !== '') sound = at + 1
  } catch {
    // What comes after the last whole character broke it.
  }
  return sound
}

/** Without a last character that has begun and may yet be finished. */
export function finishedLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    const isFirst = (byte & 0xc0) !== 0x80
    if (!isFirst) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
