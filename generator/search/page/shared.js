// What the script of every page shares with the others.

export const { address, finder, lookup } = globalThis.TrangTimKiem;
