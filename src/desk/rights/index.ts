/** Rights' front door: what people ask of the desk by right, whatever they call it. */
export { disposeRights } from './dispose-rights.ts'
export { rightsRoom } from './room.ts'
