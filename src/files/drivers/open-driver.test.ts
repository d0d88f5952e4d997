import { expect, it } from 'vitest'
import { readSettings } from '#config'
import { systemClock } from '#kernel'
import { openDriver } from './open-driver.ts'

const open = (settings: Record<string, string>) => {
  const driver = openDriver(readSettings(settings), { dataFolder: '/srv/landfall', clock: systemClock })
  return driver.ok ? `${driver.value.name} ${driver.value.residency}` : driver.error
}

const SECRETS = { LANDFALL_FILES_KEY_ID: 'key', LANDFALL_FILES_SECRET: 'c2VjcmV0' }

it('a folder lies on the premises unless the settings say otherwise', () => {
  expect(open({})).toBe('folder premises')
  expect(open({ LANDFALL_FILES: 'folder:/srv/files' })).toBe('folder premises')
  expect(open({ LANDFALL_FILES: 'folder:/srv/files', LANDFALL_FILES_RESIDENCY: 'new-zealand' })).toBe(
    'folder new-zealand',
  )
})

it.each(['s3:https://store.example/files?region=nz', 'azure:https://a.blob.example/files'])(
  '%s must say in whose country it stands, and have its credentials',
  (LANDFALL_FILES) => {
    const kind = LANDFALL_FILES.split(':', 1)[0]
    const overseas = { LANDFALL_FILES_RESIDENCY: 'overseas:AU' }
    expect(open({ LANDFALL_FILES, ...SECRETS, ...overseas })).toBe(`${String(kind)} overseas:AU`)
    expect(open({ LANDFALL_FILES, ...SECRETS })).toBe('file-residency-unknown')
    expect(open({ LANDFALL_FILES, ...overseas })).toBe('file-store-unknown')
  },
)

it.each(['folder:', 'ftp:x', 's3:files', 'azure:'])('%s is no store', (LANDFALL_FILES) => {
  expect(open({ LANDFALL_FILES, ...SECRETS, LANDFALL_FILES_RESIDENCY: 'premises' })).toBe(
    'file-store-unknown',
  )
})
