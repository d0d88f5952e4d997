import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '#kernel'
import { exactHeader, namedColumns, type HeaderRule } from './header-rule.ts'
import { readCsv, type CsvRow } from './read-csv.ts'
import type { FileBytes } from './read-text.ts'

const NAME = ['id', 'name'] as const
const EXACT = exactHeader(NAME)
const NAMED = namedColumns(NAME, ['culture'])
const HEAD = 'id,name\n'
const utf8 = (text: string) => Buffer.from(text)

async function read<F extends readonly string[]>(bytes: FileBytes, rule: HeaderRule<F>) {
  const rows: CsvRow<F>[] = []
  let refused: Fault | undefined
  for await (const group of readCsv('f.csv', bytes, rule)) {
    expect(refused, 'nothing follows a fault').toBeUndefined()
    if (group.ok) rows.push(...group.value)
    else refused = group.error
  }
  return refused ?? rows
}

async function* pieces(bytes: Uint8Array, sizes: () => number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const size = sizes()
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const AB = [
  ['1', 'a'],
  ['2', 'b'],
]
test.each<[string, string, string[][]]>([
  ['LF', `${HEAD}1,a\n2,b\n`, AB],
  ['CRLF', 'id,name\r\n1,a\r\n2,b\r\n', AB],
  ['CR', 'id,name\r1,a\r2,b\r', AB],
  ['each of them in one file', 'id,name\r\n1,a\n2,b\r', AB],
  ['CR, then LF', 'id,name\r1,a\n2,b', AB],
  ['each of them, with quotation marks', 'id,name\r\n"1",a\r2,"b"\n', AB],
  ['no line end after the last row', `${HEAD}1,a\n2,b`, AB],
  ['blank lines', `\n${HEAD}\r\n\r\n1,a\n  \n\n2,b\n\n`, AB],
  ['blank lines among quotation marks', `${HEAD}"1",a\n\r\n  \n\n2,b\n\n`, AB],
  ['a byte order mark', `\uFEFF${HEAD}1,a\n2,b\n`, AB],
  ['spaces around values', ' id , name\n 1 ,a\n2,\tb \n', AB],
  ['spaces around quotation marks', `${HEAD} "1" ,a\n2, "b "\n`, AB],
  [
    'a comma, a quotation mark and line ends inside',
    `${HEAD}1,"a, ""b""\r\nc\rd\ne"\n`,
    [['1', 'a, "b"\r\nc\rd\ne']],
  ],
  [
    'empty values',
    `${HEAD},\n"",""\n`,
    [
      ['', ''],
      ['', ''],
    ],
  ],
  [
    'letters of every length',
    `${HEAD}ā,漢\n😀,é\n`,
    [
      ['ā', '漢'],
      ['😀', 'é'],
    ],
  ],
  ['the header alone', HEAD, []],
  ['a quoted header', '"id","name"\n1,a\n2,b', AB],
])('a file is read with %s', async (_, text, values) => {
  expect(await read(utf8(text), EXACT)).toEqual(values.map((one, at) => ({ row: at + 1, values: one })))
})

test('a row keeps its number after line ends in quotation marks and blank lines', async () => {
  expect(await read(utf8(`${HEAD}1,"a\n\nb"\n\n2,b\n3,c,d\n`), EXACT)).toMatchObject({ row: 3 })
})

test.each<[string, Uint8Array, Partial<Fault>]>([
  ['of nothing', utf8(''), { code: 'file-blank' }],
  ['of a byte order mark alone', utf8('\uFEFF'), { code: 'file-blank' }],
  ['of blank lines', utf8('\n\r\n'), { code: 'file-blank' }],
  ['with semicolons', utf8('id;name\n1;a\n'), { code: 'file-separated-by-semicolons' }],
  ['with a semicolon and no end', utf8('\n\nid;name'), { code: 'file-separated-by-semicolons' }],
  ['with quoted semicolons', utf8('"id";"name"\n1;"a,b"\n'), { code: 'file-separated-by-semicolons' }],
  ['with tabs', utf8('id\tname\n1\ta\n'), { code: 'file-separated-by-tabs' }],
  ['of gzip', gzipSync(utf8(`${HEAD}1,a\n`)), { code: 'file-compressed' }],
  ['of zip', Buffer.from('504b03041400000008', 'hex'), { code: 'file-compressed' }],
  ['that only begins as gzip', Buffer.from([0x1f]), { code: 'file-header-wrong' }],
  ['with a misspelt header', utf8('id,nmae\n'), { code: 'file-header-wrong' }],
  ['with a column missing', utf8('id\n1\n'), { code: 'file-header-wrong' }],
  ['with a column more', utf8('id,name,age\n1,a,2\n'), { code: 'file-header-wrong' }],
  ['with a column twice', utf8('id,id,name\n1,1,a\n'), { code: 'file-header-wrong' }],
  ['with the columns in another order', utf8('name,id\na,1\n'), { code: 'file-header-wrong' }],
  ['whose row has a value less', utf8(`${HEAD}1,a\n2\n`), { code: 'row-has-wrong-columns', row: 2 }],
  ['whose row has a value more', utf8(`${HEAD}1,a,\n`), { code: 'row-has-wrong-columns', row: 1 }],
  ['whose quoted row has a value more', utf8(`${HEAD}1,"a","b"`), { code: 'row-has-wrong-columns', row: 1 }],
  ['with an open quotation', utf8(`${HEAD}1,"a\n2,b\n`), { code: 'file-not-csv' }],
  ['with a quotation mark inside', utf8(`${HEAD}1,a\n2,a"b\n`), { code: 'file-not-csv', line: 3 }],
  ['with more after a quotation', utf8(`${HEAD}1,"a"b\n`), { code: 'file-not-csv', line: 2 }],
  ['with a NUL', utf8(`${HEAD}1,a\n2,\0b\n`), { code: 'file-holds-nul', line: 3, byte: 15 }],
  ['with a NUL in quotation marks', utf8(`${HEAD}"1\0",a`), { code: 'file-holds-nul', line: 2, byte: 11 }],
  [
    'of another encoding at its start',
    Buffer.from([0xff, 0xfe]),
    { code: 'file-not-utf-8', line: 1, byte: 1 },
  ],
  [
    'of Windows',
    Buffer.from(`${HEAD}1,a\r2,P\xe9rez\n`, 'latin1'),
    { code: 'file-not-utf-8', line: 3, byte: 16 },
  ],
  [
    'that ends within a letter',
    Buffer.from(`${HEAD}1,\xc4`, 'latin1'),
    { code: 'file-not-utf-8', line: 2, byte: 11 },
  ],
  [
    'with a surrogate',
    Buffer.from(`${HEAD}1,\xed\xa0\x80`, 'latin1'),
    { code: 'file-not-utf-8', line: 2, byte: 11 },
  ],
  [
    'with an endless value',
    utf8(`${HEAD}1,a\n2,${'b'.repeat(300_000)}\n`),
    { code: 'row-too-long', line: 3 },
  ],
  ['with an endless line', utf8(`${HEAD}${'b'.repeat(900_000)}`), { code: 'row-too-long', line: 2 }],
  ['with an endless quotation', utf8(`${HEAD}1,"${'b\n'.repeat(300_000)}`), { code: 'row-too-long' }],
])('a file is refused %s', async (_, bytes, fault) => {
  expect(await read(bytes, EXACT)).toMatchObject({ ...fault, file: 'f.csv' })
})

test.each<[string, string, unknown]>([
  ['found in any order', 'name,id\na,1\n', [{ row: 1, values: ['1', 'a', ''] }]],
  ['found beside others', 'age,name,id,culture,age\n7,a,1,x,7\n', [{ row: 1, values: ['1', 'a', 'x'] }]],
  ['missed by name', 'id,nmae\n', { code: 'column-missing', file: 'f.csv', row: 0, field: 'name' }],
  ['refused when repeated', 'id,name,id\n', { code: 'column-repeated', file: 'f.csv', row: 0, field: 'id' }],
  [
    'refused when repeated, though optional',
    'id,culture,name,culture\n',
    { code: 'column-repeated', field: 'culture', file: 'f.csv', row: 0 },
  ],
  ['missed in a file of nothing', '', { code: 'file-blank', file: 'f.csv' }],
])('named columns are %s', async (_, text, expected) => {
  expect(await read(utf8(text), NAMED)).toEqual(expected)
})

/** Whatever people might hand in, of few kinds of bytes so that they meet. */
const mixture = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom('1,a', '2,"b"', '"c\r\n",3', 'ā,漢😀', '\n', '\r', '\r\n', ',', '"', 'x'),
      },
      { weight: 1, arbitrary: fc.constantFrom('\0', '\xe9', '\xc4', '\uFEFF') },
    ),
  )
  .map((parts) =>
    Buffer.concat([
      utf8(HEAD),
      ...parts.map((part) => (/^[\xe9\xc4]$/.test(part) ? Buffer.from(part, 'latin1') : utf8(part))),
    ]),
  )

test('what is read does not depend on how the file is cut', async () => {
  await fc.assert(
    fc.asyncProperty(mixture, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (bytes, sizes) => {
      const whole = await read(bytes, EXACT)
      expect(
        await read(
          pieces(bytes, () => 1),
          EXACT,
        ),
      ).toEqual(whole)
      expect(
        await read(
          pieces(bytes, () => sizes.next().value as number),
          EXACT,
        ),
      ).toEqual(whole)
    }),
    { numRuns: 300 },
  )
})

test('what is read does not depend on whether it is quoted', async () => {
  const value = fc.stringMatching(/^[a-zā ]{0,5}$/)
  const rows = fc.array(fc.tuple(value, value), { maxLength: 20 })
  const quotes = fc.infiniteStream(fc.boolean())
  const ends = fc.infiniteStream(fc.constantFrom('\n', '\r', '\r\n'))
  await fc.assert(
    fc.asyncProperty(rows, quotes, ends, async (values, quoted, end) => {
      const cell = (text: string) => (quoted.next().value ? `"${text}"` : text)
      const text = values.map((row) => `${row.map(cell).join()}${end.next().value}`).join('')
      const expected = values.map((row, at) => ({ row: at + 1, values: row.map((one) => one.trim()) }))
      expect(await read(utf8(HEAD + text), EXACT)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('a large file is read in groups of rows', async () => {
  const text = utf8(HEAD + '1,a\n'.repeat(100_000))
  let [groups, rows] = [0, 0]
  for await (const group of readCsv('f.csv', text, EXACT)) {
    groups++
    rows += group.ok ? group.value.length : Number.NaN
  }
  expect(groups).toBeGreaterThan(5)
  expect(rows).toBe(100_000)
})
