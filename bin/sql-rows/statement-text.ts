/** A `sql` template as PostgreSQL is sent it: values are parameters, fragments stand where they are put in. */
import ts from 'typescript'

export class Unreadable extends Error {}

/** What a function's parameters stand for, while its fragment is read. */
type Bound = ReadonlyMap<ts.Symbol, ts.Expression>

const NOTHING_BOUND: Bound = new Map()

export function fragmentText(checker: ts.TypeChecker, template: ts.TaggedTemplateExpression): string {
  let parameters = 0
  const parameter = () => `$${(parameters += 1)}`

  const literalText = (value: ts.Expression, bound: Bound): string => {
    if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return value.text
    if (ts.isTemplateExpression(value))
      return (
        value.head.text +
        value.templateSpans.map((span) => literalText(span.expression, bound) + span.literal.text).join('')
      )
    const known = resolved(value, bound)
    if (known !== undefined) return literalText(known, bound)
    const type = checker.getTypeAtLocation(value)
    // Of several names any will do: they are of one shape.
    const [first] = type.isUnion() ? type.types : [type]
    if (first?.isStringLiteral() === true) return first.value
    throw new Unreadable(`${value.getText()} is known to the running programme alone`)
  }

  const resolved = (value: ts.Expression, bound: Bound): ts.Expression | undefined => {
    if (!ts.isIdentifier(value)) return undefined
    const named = checker.getSymbolAtLocation(value)
    if (named === undefined) return undefined
    const given = bound.get(named)
    if (given !== undefined) return given
    const symbol = named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named
    const [declared] = symbol.declarations ?? []
    return declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : undefined
  }

  const textOf = (value: ts.Expression, bound: Bound): string => {
    if (ts.isTaggedTemplateExpression(value)) return templateText(value.template, bound)
    if (ts.isParenthesizedExpression(value)) return textOf(value.expression, bound)
    if (ts.isConditionalExpression(value)) return textOf(value.whenTrue, bound)
    if (ts.isCallExpression(value)) return callText(value, bound)
    const known = resolved(value, bound)
    if (known !== undefined) return textOf(known, bound)
    throw new Unreadable(`${value.getText()} is put together while the programme runs`)
  }

  const callText = (call: ts.CallExpression, bound: Bound): string => {
    const [first] = call.arguments
    const called = call.expression.getText()
    if (['sql.table', 'sql.ref', 'sql.id', 'sql.raw'].includes(called))
      return call.arguments.map((argument) => literalText(argument, bound)).join('.')
    if (called === 'sql.lit' && first !== undefined) return `'${literalText(first, bound)}'`
    const body = bodyOf(checker, call)
    if (body === undefined) throw new Unreadable(`${called}(...) is put together while the programme runs`)
    const inner = new Map(bound)
    for (const [index, symbol] of body.parameters.entries()) {
      const argument = call.arguments[index]
      if (argument !== undefined) inner.set(symbol, resolved(argument, bound) ?? argument)
    }
    return textOf(body.result, inner)
  }

  const templateText = (text: ts.TemplateLiteral, bound: Bound): string => {
    if (ts.isNoSubstitutionTemplateLiteral(text)) return text.text
    const parts = text.templateSpans.map(({ expression, literal }) => {
      const put = isFragment(checker.getTypeAtLocation(expression)) ? textOf(expression, bound) : parameter()
      return put + literal.text
    })
    return text.head.text + parts.join('')
  }

  return templateText(template.template, NOTHING_BOUND)
}

function isFragment(type: ts.Type): boolean {
  return type.getSymbol()?.getName() === 'RawBuilder' || type.getProperty('toOperationNode') !== undefined
}

/** The one expression that a function gives back. */
function bodyOf(
  checker: ts.TypeChecker,
  call: ts.CallExpression,
): { readonly parameters: readonly ts.Symbol[]; readonly result: ts.Expression } | undefined {
  const declared = checker.getResolvedSignature(call)?.declaration
  if (declared === undefined || !(ts.isArrowFunction(declared) || ts.isFunctionDeclaration(declared)))
    return undefined
  const parameters = declared.parameters.flatMap(({ name }) => checker.getSymbolAtLocation(name) ?? [])
  const { body } = declared
  if (body === undefined) return undefined
  if (!ts.isBlock(body)) return { parameters, result: body }
  const result = body.statements
    .map((one) => (ts.isReturnStatement(one) ? one.expression : undefined))
    .find(Boolean)
  return result === undefined ? undefined : { parameters, result }
}
