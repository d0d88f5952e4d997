/** How far long work is: one line on a terminal, written over and wiped at the end; nothing where there is none. */
export interface ProgressLine {
  tell(text: string): void
  /** Wipes the line: before anything else is written there. */
  done(): void
}

const TELL_EVERY_MILLISECONDS = 200
const WIPE = '\r\u001B[K'

export function progressLine(stream: NodeJS.WriteStream, elapsed = () => performance.now()): ProgressLine {
  if (!stream.isTTY) return { tell: () => undefined, done: () => undefined }
  let told = -Infinity
  return {
    tell(text) {
      if (elapsed() - told < TELL_EVERY_MILLISECONDS) return
      told = elapsed()
      stream.write(`${WIPE}${text}`)
    },
    done() {
      if (told > -Infinity) stream.write(WIPE)
    },
  }
}
