/** A second, independent reading of the check digits of ICAO 9303, position by position: the judge of a wrong accept. */

function valueOf(character: string): number {
  if (character === '<') return 0
  return Number.parseInt(character, 36)
}

function agrees(text: string, digit: string): boolean {
  const sum = text
    .split('')
    .reduce((total, character, index) => total + valueOf(character) * [7, 3, 1][index % 3]!, 0)
  return /^\d$/.test(digit) && sum % 10 === Number(digit)
}

/** Positions as the standard prints them: from 1, both ends included. */
function cut(line: string, from: number, to = from): string {
  return line.slice(from - 1, to)
}

function secondLineAgrees(line: string, long: string): boolean {
  const number = cut(line, 1, 9)
  return (
    numberAgrees(number, cut(line, 10), long) &&
    agrees(cut(line, 14, 19), cut(line, 20)) &&
    agrees(cut(line, 22, 27), cut(line, 28))
  )
}

function numberAgrees(number: string, digit: string, long: string): boolean {
  if (digit !== '<') return agrees(number, digit)
  const rest = long.split('<')[0]!
  const piece = rest.slice(0, -1)
  return (
    rest.length > 1 &&
    (agrees(number + piece, rest.slice(-1)) || agrees(`${number}<${piece}`, rest.slice(-1)))
  )
}

/** Whether every check digit of these lines holds, whatever else they say. */
export function holdsByTheBook(lines: readonly string[]): boolean {
  const [a = '', b = ''] = lines
  if (lines.some((line) => !/^[A-Z0-9<]*$/.test(line))) return false
  switch (`${lines.length}x${lines.map((line) => line.length).join()}`) {
    case '2x44,44':
      if (a.startsWith('V')) return secondLineAgrees(b, '')
      return (
        secondLineAgrees(b, '') &&
        (agrees(cut(b, 29, 42), cut(b, 43)) || cut(b, 29, 43) === '<'.repeat(15)) &&
        agrees(cut(b, 1, 10) + cut(b, 14, 20) + cut(b, 22, 43), cut(b, 44))
      )
    case '2x36,36':
      if (a.startsWith('V')) return secondLineAgrees(b, '')
      if (a.startsWith('IDFRA')) {
        return (
          agrees(cut(b, 1, 12), cut(b, 13)) &&
          agrees(cut(b, 28, 33), cut(b, 34)) &&
          agrees(a + cut(b, 1, 35), cut(b, 36))
        )
      }
      return (
        secondLineAgrees(b, cut(b, 29, 35)) &&
        agrees(cut(b, 1, 10) + cut(b, 14, 20) + cut(b, 22, 35), cut(b, 36))
      )
    case '3x30,30,30':
      return (
        numberAgrees(cut(a, 6, 14), cut(a, 15), cut(a, 16, 30)) &&
        agrees(cut(b, 1, 6), cut(b, 7)) &&
        agrees(cut(b, 9, 14), cut(b, 15)) &&
        agrees(cut(a, 6, 30) + cut(b, 1, 7) + cut(b, 9, 15) + cut(b, 19, 29), cut(b, 30))
      )
    default:
      return false
  }
}
