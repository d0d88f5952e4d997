/** settings.md: every setting of a site in production. */
import { SETTINGS, type SettingDeclaration } from '#config'
import { code, markdownPage, markdownTable } from './markdown.ts'

export function settingsDocument(): string {
  const rows = Object.entries<SettingDeclaration>(SETTINGS).map(
    ([name, { meaning, fallback, neededBy, secret }]) => [
      code(name),
      meaning,
      neededBy ?? (fallback === undefined || fallback === '' ? 'no' : `no: ${code(fallback)}`),
      secret === true ? 'yes' : '',
    ],
  )
  return markdownPage('Settings', '`src/config/setting-table.ts`', [
    'Only the environment gives settings. Every start prints them, secrets masked, and stops by naming what is missing.',
    markdownTable(['setting', 'meaning', 'needed', 'secret'], rows),
  ])
}
