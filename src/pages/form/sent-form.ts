/** What a browser sent, before anything of it is believed. */

/** As the parser gives it: repeated names are lists, files are objects. */
export type SentForm = Readonly<Record<string, unknown>>

export function textOf(sent: unknown): string {
  if (typeof sent === 'string') return sent
  return Array.isArray(sent) ? textOf(sent[0]) : ''
}

export function listOf(sent: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent]
  return list.filter((one) => typeof one === 'string').filter((one) => one !== '')
}
