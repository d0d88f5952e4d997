/** The name that a file came with: made harmless, and held against what the file is. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { fileType, type FileTypeName } from './file-types.ts'

const LONGEST = 150

/** Without folders, without control and direction marks (which would show `exe.pdf` for `fdp.exe`), not too long. */
export function harmlessName(declared: string): string {
  const last = declared.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/["<>:|?*]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  const ending = endingOf(name)
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1)
  return [Array.from(stem).slice(0, LONGEST).join('') || 'file', ending]
    .filter((part) => part !== '')
    .join('.')
}

/** What stands behind the last dot, in small letters; empty without one. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** `report.pdf.exe` is refused whatever it holds; a name without an ending gets that of its kind. */
export function nameForType(name: string, type: FileTypeName): Result<string, ErrorCode> {
  const { endings } = fileType(type)
  const ending = endingOf(name)
  if (ending === '') return ok(`${name}.${endings[0]}`)
  return endings.includes(ending) ? ok(name) : err('file-name-and-type-differ')
}
