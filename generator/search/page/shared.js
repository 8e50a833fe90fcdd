// What the script of every page shares with the others.

export const { address, detailed, finder, lookup } = globalThis.TrangTimKiem;
