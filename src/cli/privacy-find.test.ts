/** What `landfall privacy find` refuses before it opens a site. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterAll, beforeAll, expect, test } from 'vitest'
import './error-codes.ts'
import { CommandRefused } from './command-refused.ts'
import { finding } from './privacy-find.ts'

const HEADER = 'family_name,given_names,date_of_birth,email,document_number,reference'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-request-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function refusalOf(site: string, text: string | undefined): Promise<unknown> {
  const file = join(folder, text === undefined ? 'nowhere.csv' : 'request.csv')
  if (text !== undefined) await writeFile(file, text)
  return runCommand(finding, { rawArgs: ['--site', site, '--person', file] }).catch((error: unknown) => error)
}

test.each([
  ['police', `${HEADER}\nA,,,,,\n`, 'there is no site of that name; there are customs'],
  ['customs', undefined, /nowhere\.csv: The file cannot be read\.$/],
  ['customs', 'name\nZzyzx\n', 'request.csv: The header row is not the one that the file must have'],
  [
    'customs',
    `${HEADER}\nZzyzx,,1980-13-01,,,\n`,
    'request.csv row 1, date_of_birth: The date of birth is not a date',
  ],
  ['customs', `${HEADER}\nZzyzx,,,,,\n,,1980-01-01,,,\n`, 'request.csv row 2: The row names nobody: '],
])('at %s a request of %j is refused in one line, without a value', async (site, text, sentence) => {
  const refusal = await refusalOf(site, text)
  expect(refusal).toBeInstanceOf(CommandRefused)
  const { message } = refusal as CommandRefused
  expect(message).toMatch(typeof sentence === 'string' ? new RegExp(`^${sentence}`) : sentence)
  expect(message).not.toMatch(/\n|Zzyzx/)
})
