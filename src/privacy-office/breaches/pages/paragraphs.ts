/** A text in paragraphs and lines, as templates print it. */
export function inParagraphs(text: string): readonly (readonly string[])[] {
  return text.split('\n\n').map((paragraph) => paragraph.split('\n'))
}
