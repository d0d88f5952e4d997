/** Which rules disposed: raised whenever what is due, or how it is hashed or signed, changes. */
export const ENGINE = 'landfall-disposal/1'
