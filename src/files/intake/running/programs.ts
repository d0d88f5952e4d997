/** Programs, by how they begin and by how their names end: none has a place in a document. */

const BEGINNINGS = [
  ...['4d5a', '7f454c46', '2321'],
  // Of Apple, in both orders; Java; and a shortcut of Windows.
  ...['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '4c0000000114020000'],
].map((hex) => Buffer.from(hex, 'hex'))

export const LONGEST_BEGINNING = Math.max(...BEGINNINGS.map(({ length }) => length))

export function beginsAsProgram(head: Buffer): boolean {
  return BEGINNINGS.some((one) => head.subarray(0, one.length).equals(one))
}

/** For a name, and for within a pattern that knows where a name ends. */
export const PROGRAM_ENDING =
  '\\.(?:exe|dll|scr|com|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|msi|lnk|cpl|reg|chm|iqy|url)'
