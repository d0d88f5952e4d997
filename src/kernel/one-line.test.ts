import { expect, test } from 'vitest'
import { isOneLine } from './index.ts'

test.each(['Hēmi Ruatapu', 'สมชาย', 'محمد الأمين', 'علی\u200cرضا', 'О’Коннор', '😀', ''])(
  '%j is one line',
  (text) => expect(isOneLine(text)).toBe(true),
)

test.each(['a\nb', 'a\rb', 'a\u0007b', 'a\u2028b', 'abc\u202efdp.exe', '\u2066a\u2069', 'a\u0085b', 'a\tb'])(
  '%j is not',
  (text) => expect(isOneLine(text)).toBe(false),
)
