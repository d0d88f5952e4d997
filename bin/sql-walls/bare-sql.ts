/** SQL without its comments, and with quoted names bare; every line keeps its number. */
const COMMENT_OR_QUOTED = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(\w+)"/g

/** Texts in quotes stay: a name may stand in one, as in `'alerts.undisclosed'::regclass` or `execute format('...')`. */
export function bareSql(text: string): string {
  return text.replace(COMMENT_OR_QUOTED, (found: string, name: string | undefined) => {
    if (name !== undefined) return name
    return found.startsWith("'") ? found : found.replace(/[^\n]+/g, ' ')
  })
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
