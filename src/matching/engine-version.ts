/** Names the tests, tables and arithmetic of this engine: raised whenever an old decision might come out otherwise. */
export const ENGINE_VERSION = '1.3.0'
