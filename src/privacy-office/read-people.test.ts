import { describe, expect, it } from 'vitest'
import { readPeople } from './read-people.ts'

const HEADER = 'family_name,given_names,date_of_birth,email,document_number,reference'
const read = (text: string) => readPeople('request.csv', Buffer.from(text))

describe('the file of a request', () => {
  it('names people by whatever is known of them', async () => {
    expect(await read(`\uFEFF${HEADER}\r\nNgāta,"Mere, Aroha",1981-00-00,,,\r\n,,,,LA 1,\r\n`)).toEqual({
      ok: true,
      value: [
        {
          family_name: 'Ngāta',
          given_names: 'Mere, Aroha',
          date_of_birth: '1981-00-00',
          email: '',
          document_number: '',
          reference: '',
        },
        {
          family_name: '',
          given_names: '',
          date_of_birth: '',
          email: '',
          document_number: 'LA 1',
          reference: '',
        },
      ],
    })
  })

  it.each([
    ['', 'file-blank', undefined],
    ['name,born\nA,1980-01-01\n', 'file-header-wrong', undefined],
    [`${HEADER}\n`, 'file-empty', undefined],
    [`${HEADER}\nA,B\n`, 'row-has-wrong-columns', 1],
    [`${HEADER}\nA,,1980-02-30,,,\n`, 'date-of-birth-malformed', 1],
    [`${HEADER}\nA,,,,,\n,,1980-01-01,,,\n`, 'person-without-key', 2],
    [`${HEADER}\n"A,,,,,\n`, 'file-not-csv', undefined],
    [`${HEADER}\n\0,,,,,\n`, 'file-holds-nul', undefined],
  ])('%j is refused by row and field, without a value', async (text, code, row) => {
    const found = await read(text)
    expect(found).toMatchObject({ ok: false, error: { code, file: 'request.csv' } })
    expect(found.ok ? undefined : found.error.row).toBe(row)
  })

  it('is text in UTF-8', async () => {
    expect(await readPeople('request.csv', Buffer.from([0xff, 0xfe]))).toMatchObject({
      ok: false,
      error: { code: 'file-not-utf-8' },
    })
  })
})
