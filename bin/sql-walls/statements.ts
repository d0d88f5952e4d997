/** The SQL that stands in a TypeScript file: `sql` templates, statements as text, and names given to `sql.table` and its like. */
import ts from 'typescript'

export interface Statement {
  readonly line: number
  readonly text: string
  /** A name that only the running programme knows: nobody can say whose it is. */
  readonly unknownName?: true
}

/** Cheaper than parsing every file. */
const MAY_HOLD_SQL =
  /\bsql\b|\b(?:select|insert|update|delete|create|alter|drop|grant|truncate)\b|\w(?:From|Into|Table)\(/i
const STATEMENT =
  /^\s*(?:select\s(?=[\s\S]*\bfrom\s|\s*\w+\.\w+\()|insert\s+into\s|update\s+[\w.]+\s[\s\S]*\bset\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:table|view|function|schema|role|index|policy|database|extension|trigger)\s|grant\s|revoke\s|truncate\s)/
const BUILDER =
  /^(?:(?:select|delete)From|(?:insert|replace|merge)Into|updateTable|withSchema|(?:inner|left|right|full)Join)$/
const FULL_NAME = /^\w+\.\w+$/
const NAMING = /^(?:table|id|ref|raw)$/

export function statementsOf(path: string, text: string): readonly Statement[] {
  if (!MAY_HOLD_SQL.test(text)) return []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const found: Statement[] = []
  const add = (node: ts.Node, sql: string, unknown = false) =>
    found.push({
      line: lineOf(file, node),
      text: sql,
      ...(unknown ? { unknownName: true as const } : {}),
    })
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && isSql(node.tag))
      add(node.template, textOf(node.template) ?? '')
    else if (ts.isCallExpression(node) && isNaming(node)) {
      const names = node.arguments.map(textOf)
      add(node, names.join('.'), names.includes(undefined))
    } else if (ts.isCallExpression(node) && isBuilding(node)) {
      for (const name of node.arguments) if (ts.isStringLiteral(name)) add(name, name.text)
    } else if (ts.isStringLiteral(node) || ts.isTemplateLiteral(node)) {
      const sql = textOf(node)
      if (sql !== undefined && STATEMENT.test(sql)) add(node, sql)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Full names in a text by themselves, as a constant that is put into a statement later. */
export function namesIn(path: string, text: string): readonly Statement[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const found: Statement[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && FULL_NAME.test(node.text))
      found.push({ line: lineOf(file, node), text: node.text })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}

function isSql(tag: ts.Node): boolean {
  return ts.isIdentifier(tag) && tag.text === 'sql'
}

function isNaming({ expression }: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) &&
    isSql(expression.expression) &&
    NAMING.test(expression.name.text)
  )
}

function isBuilding({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && BUILDER.test(expression.name.text)
}

/** What is put in stands as a question mark; undefined when the beginning is not written out. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [textOf(node.whenTrue), textOf(node.whenFalse)]
    return one === undefined || other === undefined ? undefined : `${one} ${other}`
  }
  if (ts.isTemplateExpression(node)) {
    const isName = node.head.text === '' && node.templateSpans[0]?.literal.text.startsWith('.') === true
    if (isName) return undefined
    return node.head.text + node.templateSpans.map(({ literal }) => ` ? ${literal.text}`).join('')
  }
  return undefined
}
