/** A few words for drawing: elements with attributes, text escaped, no style attributes (the content policy refuses them). */
export type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(typeof value === 'number' ? short(value) : value)}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

export function text(attributes: Attributes, words: string): string {
  return element('text', attributes, escape(words))
}

/** A whole picture: its title is what a screen reader says. */
export function picture(
  size: { width: number; height: number },
  title: string,
  className: string,
  parts: readonly string[],
): string {
  const attributes = { class: `plot ${className}`, viewBox: viewBox(size), role: 'img' }
  return element('svg', attributes, element('title', {}, escape(title)), ...parts)
}

/** The same picture once more, for a narrow box. */
export function unspokenPicture(
  size: { width: number; height: number },
  className: string,
  parts: readonly string[],
): string {
  const attributes = {
    class: `plot plot--narrow ${className}`,
    viewBox: viewBox(size),
    'aria-hidden': 'true',
    focusable: 'false',
  }
  return element('svg', attributes, ...parts)
}

function viewBox({ width, height }: { width: number; height: number }): string {
  return `0 0 ${short(width)} ${short(height)}`
}

export function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
