/** Markdown as the generated documents write it: a heading, where it comes from, tables. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

export function markdownPage(title: string, source: string, parts: readonly string[]): string {
  return `${[`# ${title}`, `Generated from ${source} by \`npm run generate\`.`, ...parts].join('\n\n')}\n`
}

export function code(text: string): string {
  return `\`${text}\``
}
