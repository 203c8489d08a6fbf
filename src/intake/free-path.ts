/** A path in a folder that no file bears yet, capitals or not, a number behind its name if need be; it is taken from then on. */
export function freePath(folder: string, name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const path = `${folder === '' ? '' : `${folder}/`}${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}
