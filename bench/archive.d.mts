export function writePassingArchive(
  checklist: object,
  settings: { readonly dir: string; readonly copies?: number; readonly pages?: number; readonly seed?: number },
): Promise<number>;
