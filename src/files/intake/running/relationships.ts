/**
 * What a part of an Office document says that it belongs with. A link waits for somebody to press it and a picture shows; all
 * else that lies outside (a template, an object, a frame, another workbook) is fetched, and may bring what runs.
 */

/** To the next tag: a value may hold the bracket that ends one. */
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^<]*/gi
/** Parts of another format that the program would take in: RTF, HTML, a whole document. */
const TAKEN_IN = new Set(['afchunk', 'attachedtoolbars'])
/** Word and Excel name the template and the workbooks of whoever wrote it, on their own machine: nothing comes from there. */
const OF_THE_MACHINE = new Set(['attachedtemplate', 'externallinkpath', 'xlpathmissing', 'xlstartup'])
/** A drive's letter, or a name without a scheme and a share. */
const LOCAL = /^(?:(?:file:\/\/\/)?[a-z]:[\\/]|[^\\/:]+(?:$|[\\/][^:]*$))/i
const PICTURES = new Set(['image', 'video', 'audio', 'media'])

export function fetchesWhatRuns(rels: string): boolean {
  return (rels.replaceAll('\0', '').match(RELATIONSHIP) ?? []).some((tag) => {
    const kind = attribute(tag, 'Type').split('/').at(-1)?.toLowerCase() ?? ''
    if (TAKEN_IN.has(kind)) return true
    if (attribute(tag, 'TargetMode').toLowerCase() !== 'external' || kind === 'hyperlink') return false
    const target = attribute(tag, 'Target')
    if (OF_THE_MACHINE.has(kind)) return !LOCAL.test(target)
    // By a share of Windows instead of the web, a picture would give away who looks.
    return !(PICTURES.has(kind) && /^https?:/i.test(target))
  })
}

function attribute(tag: string, name: string): string {
  const [, , value = ''] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 'is').exec(tag) ?? []
  return value
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .trim()
}
