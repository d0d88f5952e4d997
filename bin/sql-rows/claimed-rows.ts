/** Every `sql<Row>` of the stores: what TypeScript is told of its rows, and the statement that PostgreSQL would be sent. */
import ts from 'typescript'
import { fragmentText, Unreadable } from './statement-text.ts'

/** What a value is at run time; `json` is whatever JSON may hold. */
export type Kind = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'json' | 'null' | `${string}[]`

export interface RowClaim {
  /** `src/customs/alerts/store.ts:87` */
  readonly place: string
  /** By the name of the column. */
  readonly columns: ReadonlyMap<string, ClaimedColumn>
  readonly statement: string
}

export interface ClaimedColumn {
  readonly kinds: ReadonlySet<Kind>
  /** The row may lack it; what PostgreSQL answers is null and never lacking. */
  readonly optional: boolean
}

export interface UnreadClaim {
  readonly place: string
  readonly why: string
}

export function claimedRows(
  program: ts.Program,
  root: string,
): { readonly claims: readonly RowClaim[]; readonly unread: readonly UnreadClaim[] } {
  const checker = program.getTypeChecker()
  const claims: RowClaim[] = []
  const unread: UnreadClaim[] = []
  const read = (node: ts.TaggedTemplateExpression, type: ts.TypeNode) => {
    const file = node.getSourceFile()
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const place = `${file.fileName.slice(root.length)}:${line}`
    const row = checker.getTypeFromTypeNode(type)
    // A condition or an expression is no row: what it is part of is checked.
    if (row.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) return
    try {
      const statement = queryOf(checker, node)
      claims.push({ place, statement, columns: columnsOf(checker, row, node) })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unread.push({ place, why: error.message })
    }
  }
  for (const name of program.getRootFileNames()) {
    const visit = (node: ts.Node): void => {
      const [type] = ts.isTaggedTemplateExpression(node) ? (node.typeArguments ?? []) : []
      if (ts.isTaggedTemplateExpression(node) && type !== undefined && node.tag.getText() === 'sql')
        read(node, type)
      ts.forEachChild(node, visit)
    }
    const file = program.getSourceFile(name)
    if (file !== undefined) visit(file)
  }
  return { claims, unread }
}

/** The rows of a cursor are those of the query that the same file declares it for. */
function queryOf(checker: ts.TypeChecker, node: ts.TaggedTemplateExpression): string {
  const text = node.template.getText().slice(1, -1)
  const [, cursor] = /^\s*fetch\s.*\bfrom\s+(\w+)\s*$/.exec(text) ?? []
  if (cursor === undefined) return fragmentText(checker, node)
  const declared = declarationOf(node.getSourceFile(), cursor)
  if (declared === undefined) throw new Unreadable(`the cursor ${cursor} is not declared beside it`)
  return fragmentText(checker, declared).replace(/^[\s\S]*?\bcursor for\b/, '')
}

function declarationOf(node: ts.Node, cursor: string): ts.TaggedTemplateExpression | undefined {
  if (ts.isTaggedTemplateExpression(node) && node.template.getText().includes(`declare ${cursor} `))
    return node
  return ts.forEachChild(node, (child) => declarationOf(child, cursor))
}

function columnsOf(checker: ts.TypeChecker, row: ts.Type, at: ts.Node): ReadonlyMap<string, ClaimedColumn> {
  return new Map(
    row.getProperties().map((property) => {
      const kinds = kindsOf(checker, checker.getTypeOfSymbolAtLocation(property, at))
      return [property.getName(), { kinds, optional: (property.flags & ts.SymbolFlags.Optional) !== 0 }]
    }),
  )
}

function kindsOf(checker: ts.TypeChecker, type: ts.Type): Set<Kind> {
  if (type.isUnion()) return new Set(type.types.flatMap((one) => [...kindsOf(checker, one)]))
  if (type.flags & ts.TypeFlags.StringLike) return new Set(['string'])
  if (type.flags & ts.TypeFlags.NumberLike) return new Set(['number'])
  if (type.flags & ts.TypeFlags.BooleanLike) return new Set(['boolean'])
  if (type.flags & ts.TypeFlags.Null) return new Set(['null'])
  if (type.flags & ts.TypeFlags.Undefined) return new Set()
  // A branded text or number is one.
  if (type.isIntersection()) {
    const kinds = type.types.flatMap((one) => [...kindsOf(checker, one)])
    return new Set(kinds.some((kind) => kind !== 'json') ? kinds.filter((kind) => kind !== 'json') : kinds)
  }
  const name = type.getSymbol()?.getName()
  if (name === 'Date') return new Set(['Date'])
  if (name === 'Buffer' || name === 'Uint8Array') return new Set(['Buffer'])
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    const kinds = item === undefined ? [] : [...kindsOf(checker, item)].filter((kind) => kind !== 'null')
    return new Set(kinds.map((kind): Kind => `${kind}[]`))
  }
  return new Set(['json'])
}
