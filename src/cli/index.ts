/** The command line's front door: running it, and the tree of its commands for those who check what is written of it. */
export { commandTree, type CommandTree } from './command-tree.ts'
export { presentImage } from './privacy-impact.ts'
export { runLandfall } from './run-landfall.ts'
