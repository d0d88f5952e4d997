// Loads the command's TypeScript: Node 22.18 and newer by themselves, Node 20 through tsx.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
const { runLandfall } = await import('../src/cli/index.ts')
await runLandfall(process.argv.slice(2))
