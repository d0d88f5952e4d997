// Makes `npm start` and `npm test` enough on a fresh clone: installs what the lock file names and is not there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Is every package of the lock file there, in its version? Packages of other platforms may be absent. */
function isInstalled({ withDevelopment }) {
  const { packages } = readJson(join(root, 'package-lock.json'))
  return Object.entries(packages).every(([folder, locked]) => {
    if (folder === '' || locked.optional || locked.devOptional || (locked.dev && !withDevelopment))
      return true
    const manifest = join(root, folder, 'package.json')
    return existsSync(manifest) && readJson(manifest).version === locked.version
  })
}

export function install({ withDevelopment }) {
  if (isInstalled({ withDevelopment })) return
  console.log('Installing what is missing (npm ci) ...')
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const only = withDevelopment ? ['--include=dev'] : ['--omit=dev']
  // What npm warns of (packages that name Node 22 and were exercised on 20) is in docs/decisions; errors still show.
  const { status } = spawnSync(
    command,
    [...first, 'ci', ...only, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (status !== 0) {
    console.error('npm ci failed: the packages could not be installed.')
    process.exit(1)
  }
}
