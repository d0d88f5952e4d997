/**
 * What pdf.js says on the console while it draws. It leaves out what it cannot draw and only warns of it, so every
 * warning that is not known to be harmless means that the page is not whole.
 */
const HARMLESS: readonly RegExp[] = [
  /Setting up fake worker/,
  // Hints of a font's instructions: the outlines are drawn all the same.
  /\bTT: /,
  /CFF stem hints|Not enough parameters for|Found too many parameters for stack-clearing/,
  /Unknown\/unsupported post table version/,
  /Could not find a preferred cmap table|No cmap table available|cmap table has unsupported format/,
  /Incorrect 'loca' table length/,
  // What is no part of the page.
  /Invalid PDF (header|catalog) version/,
  /Bad value, for (custom )?key "[^"]*", in (Info|ViewerPreferences)/,
  /ViewerPreferences/,
  /StructTree|getStructTree|struct tree/i,
  /Unable to read (page labels|mark info|permissions|document outline)/,
  /Invalid absolute docBaseUrl|parseDestDictionary|Invalid outline item/,
  /Popup annotation has a missing or invalid parent/,
  /Unknown field name|Push buttons without action/,
  /Unable read to structTreeRoot/,
  // The same picture by a slower way.
  /Falling back to JS (JBIG2|CCITTFax) decoder/,
  /ICC color space support|CMYK ICC profile support|ICCBased color space/,
  /HighlightAnnotation - ignoring built-in/,
]

const heard: string[] = []

/** In the child alone, whose console has no other reader. Nothing is printed: a warning may hold words of the document. */
export function hearWarnings(): void {
  const keep = (...said: unknown[]) => {
    if (heard.length < 1000) heard.push(said.map(String).join(' '))
  }
  console.warn = keep
  console.log = keep
  console.info = keep
  console.error = keep
}

export function isHarmless(warning: string): boolean {
  return HARMLESS.some((known) => known.test(warning))
}

/** The warnings since the last call that mean something was left out. */
export function takeSeriousWarnings(): readonly string[] {
  return heard.splice(0).filter((warning) => !isHarmless(warning))
}
