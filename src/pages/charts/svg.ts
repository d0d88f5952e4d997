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
  const { width, height } = size
  const attributes = {
    class: `plot ${className}`,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
  }
  return element('svg', attributes, element('title', {}, escape(title)), ...parts)
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
