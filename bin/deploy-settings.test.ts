/** The deployment how-to shows every setting, with the meaning and the need that the code gives it. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { SETTINGS, type SettingDeclaration } from '#config'

it('shows every setting as the code has it, and no other', async () => {
  const text = await readFile(new URL('../docs/how-to/deploy.md', import.meta.url), 'utf8')
  const shown = text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name]) => /^`(LANDFALL_[A-Z_]+|DATABASE_URL)`$/.test(name ?? ''))
    .map(([, name, meaning, needed]) => ({ name, meaning, needed }))
  const declared = Object.entries<SettingDeclaration>(SETTINGS).map(
    ([name, { meaning, neededBy, fallback = '' }]) => ({
      name: `\`${name}\``,
      meaning,
      needed: neededBy ?? (fallback === '' ? 'no' : `no, \`${fallback}\``),
    }),
  )
  expect(shown).toEqual(declared)
})
