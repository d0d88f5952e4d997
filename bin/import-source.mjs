// Loads a TypeScript entry and all that it imports: Node 22.18 and newer by themselves; Node 20 as one bundle that is
// made once for each state of the sources, since its module hooks cost three seconds at every start.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Beside the packages, so that the bundle's bare imports find them. */
const BUNDLES = join(ROOT, 'node_modules', '.cache', 'landfall')
const DAY_MS = 86_400_000
const SOURCES = ['src', 'testing', 'bench', 'bin']

/** @param {URL} entry a `.ts` file of this repository */
export async function importSource(entry) {
  if (process.features.typescript) return import(entry.href)
  let bundle
  try {
    bundle = await bundled(fileURLToPath(entry))
  } catch {
    // An installation that its service may not write to: every start pays for the hooks.
    const { register } = await import('tsx/esm/api')
    register()
    return import(entry.href)
  }
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(bundle).href)
}

async function bundled(entry) {
  const folder = join(BUNDLES, stateOfSources(), relative(ROOT, entry).replaceAll(sep, '-'))
  const bundle = join(folder, 'entry.mjs')
  if (existsSync(bundle)) return bundle
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  const { build } = await import('esbuild')
  await build({
    entryPoints: { entry },
    outdir: making,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command does not need stays unloaded.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [{ name: 'landfall', setup: keepPlaces }],
  })
  try {
    renameSync(making, folder)
  } catch {
    // Another process was first with the same bundle.
    rmSync(making, { recursive: true, force: true })
  }
  removeOld()
  return bundle
}

/** Names the sources as they are now: a changed file is another bundle. */
function stateOfSources() {
  const state = createHash('sha256')
  for (const source of SOURCES) {
    const folder = join(ROOT, source)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder, { recursive: true }).sort()) {
      if (!name.endsWith('.ts')) continue
      const { mtimeMs, size } = statSync(join(folder, name))
      state.update(`${source}/${name} ${mtimeMs} ${size}\n`)
    }
  }
  return state.digest('hex').slice(0, 16)
}

/** A process that runs on an older bundle may still load a part of it, so only those of past days go. */
function removeOld() {
  for (const name of readdirSync(BUNDLES)) {
    const folder = join(BUNDLES, name)
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true })
  }
}

/** Rooms are found by their names, and a module finds its templates and migrations where its source lies. */
function keepPlaces(build) {
  build.onResolve({ filter: /^#/ }, ({ path }) => ({
    path:
      path === '#testing' ? join(ROOT, 'testing', 'index.ts') : join(ROOT, 'src', path.slice(1), 'index.ts'),
  }))
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
    contents: (await readFile(path, 'utf8')).replaceAll(
      'import.meta.url',
      JSON.stringify(pathToFileURL(path).href),
    ),
    loader: 'ts',
  }))
}
