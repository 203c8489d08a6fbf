/** Comment above a record that was written from the register. */
export function registerOrigin(id: string, stamp: string): string {
  return `由台账登记，编号 ${id}（台账 ${stamp}）`;
}

/** Finds id and stamp in such a comment. */
export const REGISTER_ORIGIN: RegExp = /^#\s*由台账登记，编号 (\S+)（台账 (\w+)）\s*$/m;
