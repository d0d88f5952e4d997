/** Reads the text of an agreement file and remembers where each value stands, so that a fault can name its line. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { fault, type Fault } from '#kernel'

export type ValuePath = readonly (string | number)[]

export interface YamlFile {
  readonly file: string
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** The line of the value at a path, or of the nearest thing around it. */
  lineOf(path: ValuePath): number
}

export function readYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: false,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const faults = document.errors.map((error) =>
    fault('agreement-not-yaml', { file, line: lines.linePos(error.pos[0]).line, detail: error.code }),
  )
  // A reader must be able to see a section whole: nothing may be written elsewhere and pointed at.
  visit(document, {
    Alias: (_, alias) => {
      faults.push(
        fault('agreement-not-yaml', {
          file,
          line: lineAt(lines, alias.range),
          detail: 'aliases are not allowed',
        }),
      )
      return visit.SKIP
    },
  })
  return {
    file,
    value: faults.length > 0 ? undefined : document.toJS(),
    faults,
    lineOf: (path) => lineOfPath(document, lines, path),
  }
}

function lineOfPath(document: Document, lines: LineCounter, path: ValuePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const name = path[length - 1]
    if (isMap(parent)) {
      // The line of a member is the line of its name, which is where the reader looks.
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name)
      if (pair !== undefined && isNode(pair.key)) return lineAt(lines, pair.key.range)
      continue
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return lineAt(lines, node.range)
  }
  return 1
}

function lineAt(lines: LineCounter, range: readonly number[] | null | undefined): number {
  return lines.linePos(range?.[0] ?? 0).line
}
