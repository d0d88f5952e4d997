/** The identifiers in a text: the first column of each line, once each. A header that names nothing is told as one that names nothing. */
export function keysIn(text: string): readonly string[] {
  const keys = text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)
    .map((line) => firstCell(line.trim()))
  return [...new Set(keys.filter((key) => key !== ''))]
}

function firstCell(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line)
  return quoted === null
    ? (line.split(/[,;\t]/)[0] ?? '').trim()
    : (quoted[1] ?? '').replaceAll('""', '"').trim()
}
