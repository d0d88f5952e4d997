/** Writes names into the name field, cut by the rules of ICAO 9303-4, 4.2.3, so that its last position is then a letter. */

/** `PRIMARY<<SECONDARY` of the width exactly; both are given with `<` between their parts. */
export function fitNames(primary: string, secondary: string, width: number): string {
  if (secondary === '') return cutToLetter(primary, width).padEnd(width, '<')
  const full = `${primary}<<${secondary}`
  if (full.length <= width) return full.padEnd(width, '<')
  // The separator and one letter of the secondary always find room.
  const kept = cutToLetter(primary, width - 3)
  return `${kept}<<${cutToLetter(secondary, width - kept.length - 2)}`.padEnd(width, '<')
}

/**
 * Where the cut would fall behind a filler, the part before it gives up a letter, so that the next part keeps its
 * initial: the last position then shows that something was cut. A part of one letter gives way altogether.
 */
export function cutToLetter(names: string, width: number): string {
  if (names.length <= width) return names
  const cut = names.slice(0, width)
  if (!cut.endsWith('<')) return cut
  const shortened = names.slice(0, width - 2)
  if (shortened !== '' && !shortened.endsWith('<')) return `${shortened}<${names.charAt(width)}`
  return cutToLetter(shortened + names.slice(width), width)
}
